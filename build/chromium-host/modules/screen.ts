import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { HostContext, HostPage } from '../host-context.ts';
import type { ScreenMember } from '../strict/tables-modules.ts';

const ASSUMED = { width: 1280, height: 720 };

/**
 * Electron's `screen` with one display. Its size is asked of the first page that opens and is 1280x720 until
 * then, because Electron's functions are synchronous; a cursor position is not to be had from Chromium and is 0,0.
 */
export function createScreen(ctx: Pick<HostContext, 'forEachPage'>): Pick<E.Screen, ScreenMember> {
  let display = makeDisplay(ASSUMED, ASSUMED, 1);
  let asked = false;
  ctx.forEachPage((page) => {
    if (asked) {
      return;
    }
    asked = true;
    void askPage(page).then(
      (found) => {
        display = found ?? display;
      },
      () => {
        asked = false; // the page went away before it answered: the next one is asked
      },
    );
  });
  return Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  });
}

async function askPage(page: HostPage): Promise<E.Display | null> {
  const answer = await page.evaluate(
    '[screen.width, screen.height, screen.availWidth, screen.availHeight, devicePixelRatio]',
  );
  const numbers = Array.isArray(answer) ? answer.map(Number) : [];
  const [width, height, availableWidth, availableHeight, scale] = numbers;
  if (!width || !height || !availableWidth || !availableHeight || !scale) {
    return null;
  }
  return makeDisplay({ width, height }, { width: availableWidth, height: availableHeight }, scale);
}

function makeDisplay(size: E.Size, workAreaSize: E.Size, scaleFactor: number): E.Display {
  return {
    accelerometerSupport: 'unknown',
    bounds: { x: 0, y: 0, ...size },
    colorDepth: 24,
    colorSpace: '',
    depthPerComponent: 8,
    detected: true,
    displayFrequency: 60,
    id: 1,
    internal: false,
    label: 'Chromium',
    maximumCursorSize: { width: 64, height: 64 },
    monochrome: false,
    nativeOrigin: { x: 0, y: 0 },
    rotation: 0,
    scaleFactor,
    size: { ...size },
    touchSupport: 'unknown',
    workArea: { x: 0, y: 0, ...workAreaSize },
    workAreaSize: { ...workAreaSize },
  };
}

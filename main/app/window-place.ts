import type { Rectangle } from 'electron';
import type { WindowPlace } from '../profiles/settings-store.ts';

/** What `openWindow` needs of a screen: the part that task bars leave free. */
export interface Screen {
  workArea: Rectangle;
}

/** As far as a title bar is high, so that the window behind can still be read and reached. */
const offset = 32;

/** The remembered place, as long as at least 100 pixels of the title are on a screen: else it could not be moved back. */
export function visiblePlace(place: WindowPlace | null, screens: readonly Screen[]): WindowPlace | null {
  if (place === null) return null;
  const { x, y, width } = place.bounds;
  const reachable = screens.some(({ workArea }) => {
    const left = Math.max(x, workArea.x);
    const right = Math.min(x + width, workArea.x + workArea.width);
    return right - left >= 100 && y >= workArea.y - 10 && y <= workArea.y + workArea.height - 40;
  });
  return reachable ? place : null;
}

/**
 * A place beside another window: a little lower and to the right, or at the screen's corner where that would leave it.
 * A window that fills the screen is left a little: else it would be covered exactly.
 */
export function placeBeside(other: Rectangle, screens: readonly Screen[]): WindowPlace {
  const beside = { ...other, x: other.x + offset, y: other.y + offset };
  const home = screens.find(({ workArea }) => contains(workArea, other))?.workArea;
  if (home === undefined || endsWithin(home, beside)) return { bounds: beside, maximized: false };
  const corner = { ...other, x: home.x, y: home.y };
  const covers = corner.x === other.x && corner.y === other.y;
  return { bounds: covers ? beside : corner, maximized: false };
}

function endsWithin(area: Rectangle, { x, y, width, height }: Rectangle): boolean {
  return x + width <= area.x + area.width && y + height <= area.y + area.height;
}

function contains({ x, y, width, height }: Rectangle, point: { x: number; y: number }): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}

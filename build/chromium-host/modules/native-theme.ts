import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { HostContext, HostPage } from '../host-context.ts';
import type { NativeThemeMember } from '../strict/tables-modules.ts';

type Source = E.NativeTheme['themeSource'];
const SOURCES: readonly unknown[] = ['system', 'light', 'dark'] satisfies Source[];

/**
 * Electron's `nativeTheme`. `themeSource` sets prefers-color-scheme in every page, present and future. What the
 * system prefers is asked of the first page that opens (light until then) and a later change is not followed.
 */
export function createNativeTheme(
  ctx: Pick<HostContext, 'forEachPage' | 'pages'>,
): Pick<E.NativeTheme, NativeThemeMember> & EventEmitter {
  const emitter = new EventEmitter();
  let source: Source = 'system';
  let systemIsDark: boolean | null = null;
  const isDark = (): boolean => (source === 'system' ? systemIsDark === true : source === 'dark');

  /** Makes the change and tells of it when the answer of shouldUseDarkColors became another. */
  const change = (make: () => void): void => {
    const before = isDark();
    make();
    if (before !== isDark()) {
      emitter.emit('updated');
    }
  };

  /** Not awaited where a page opens: it is held until its visitors are done, and answers only after that. */
  const askSystem = async (page: HostPage): Promise<void> => {
    const answer = await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    change(() => {
      systemIsDark = answer === true;
    });
  };

  ctx.forEachPage(async (page) => {
    if (systemIsDark === null && source === 'system') {
      askSystem(page).catch(unlessGone(ctx, page));
    }
    await applyTo(page, source).catch(unlessGone(ctx, page));
  });

  return Object.defineProperties(
    // The two properties are defined here, since Object.assign would copy a getter's value once.
    emitter as EventEmitter & Pick<E.NativeTheme, NativeThemeMember>,
    {
      shouldUseDarkColors: { enumerable: true, get: isDark },
      themeSource: {
        enumerable: true,
        get: () => source,
        set: (wanted: Source) => {
          if (!SOURCES.includes(wanted)) {
            throw new TypeError(`nativeTheme.themeSource: ${wanted}`);
          }
          change(() => {
            source = wanted;
          });
          for (const page of ctx.pages()) {
            applyTo(page, wanted).catch(unlessGone(ctx, page));
          }
        },
      },
    },
  );
}

async function applyTo(page: HostPage, source: Source): Promise<void> {
  const value = source === 'system' ? '' : source;
  await page.session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
}

/** A page that closed meanwhile needs no theme; any other refusal is told. */
function unlessGone(ctx: Pick<HostContext, 'pages'>, page: HostPage): (error: Error) => void {
  return (error) => {
    if (ctx.pages().includes(page)) {
      console.error(`nativeTheme: ${error.message}`);
    }
  };
}

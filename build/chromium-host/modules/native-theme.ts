import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { HostContext, HostPage } from '../host-context.ts';
import type { NativeThemeMember } from '../strict/tables-modules.ts';

type Source = E.NativeTheme['themeSource'];
type Context = Pick<HostContext, 'forEachPage' | 'pages'>;
const SOURCES: readonly unknown[] = ['system', 'light', 'dark'] satisfies Source[];

/**
 * Electron's `nativeTheme`. `themeSource` sets prefers-color-scheme in every page, present and future. What the
 * system prefers is asked of the first page that opens (light until then) and a later change is not followed.
 */
class NativeTheme extends EventEmitter implements Pick<E.NativeTheme, NativeThemeMember> {
  private readonly ctx: Context;
  private source: Source = 'system';
  private systemIsDark: boolean | null = null;

  constructor(ctx: Context) {
    super();
    this.ctx = ctx;
    ctx.forEachPage(async (page) => {
      if (this.systemIsDark === null && this.source === 'system') {
        // Not awaited: the page is held until its visitors are done, and answers only after that.
        this.askSystem(page).catch(this.unlessGone(page));
      }
      await applyTo(page, this.source).catch(this.unlessGone(page));
    });
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.systemIsDark === true : this.source === 'dark';
  }

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(wanted: Source) {
    if (!SOURCES.includes(wanted)) {
      throw new TypeError(`nativeTheme.themeSource cannot be ${wanted}`);
    }
    this.change(() => {
      this.source = wanted;
    });
    for (const page of this.ctx.pages()) {
      applyTo(page, wanted).catch(this.unlessGone(page));
    }
  }

  /** Makes the change and tells of it when the answer of shouldUseDarkColors became another. */
  private change(make: () => void): void {
    const before = this.shouldUseDarkColors;
    make();
    if (before !== this.shouldUseDarkColors) {
      this.emit('updated');
    }
  }

  private async askSystem(page: HostPage): Promise<void> {
    const answer = await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    this.change(() => {
      this.systemIsDark = answer === true;
    });
  }

  /** A page that closed meanwhile needs no theme; any other refusal is told. */
  private unlessGone(page: HostPage): (error: Error) => void {
    return (error) => {
      if (this.ctx.pages().includes(page)) {
        console.error(`nativeTheme: ${error.message}`);
      }
    };
  }
}

/** Electron's `nativeTheme` for these pages. */
export function createNativeTheme(ctx: Context): NativeTheme {
  return new NativeTheme(ctx);
}

async function applyTo(page: HostPage, source: Source): Promise<void> {
  const value = source === 'system' ? '' : source;
  await page.session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
}

import { EventEmitter, once } from 'node:events';
import { inspect } from 'node:util';
import ts from 'typescript-classic';
import { describe, expect, it } from 'vitest';
import { NotImplementedError } from '../../../build/chromium-host/strict/not-implemented-error.ts';
import { strict } from '../../../build/chromium-host/strict/strict.ts';
import { hostTables } from '../../../build/chromium-host/strict/tables.ts';
import { coreMembers } from './support/core-classes.ts';

class BrowserWindow extends EventEmitter {
  static getAllWindows(): number[] {
    return [];
  }
  title = 'first';
  describe(): string {
    return `${this.title} window`;
  }
}

describe('a guarded object', () => {
  const app = () => strict('app', Object.assign(new EventEmitter(), { getName: (): string => 'Pimscope' }));

  it('works as before for what it has', () => {
    expect(app().getName()).toBe('Pimscope');
    expect('getName' in app()).toBe(true);
    expect('relaunch' in app()).toBe(false);
  });

  it('throws the name of what it lacks', () => {
    expect((): unknown => Reflect.get(app(), 'relaunch')).toThrow(new NotImplementedError('app.relaunch'));
  });

  it('lets tests and Playwright replace and add members', () => {
    const guarded = app();
    guarded.getName = () => 'other';
    Object.assign(guarded, { extra: 1 });
    expect(guarded.getName()).toBe('other');
    expect(Reflect.get(guarded, 'extra')).toBe(1);
  });

  it('lets ipcMain listen to channels of any name', () => {
    expect(() => strict('ipcMain', new EventEmitter()).on('my-channel', () => {})).not.toThrow();
  });

  it('survives being awaited, printed and written as JSON', async () => {
    const guarded = app();
    expect(await Promise.resolve(guarded)).toBe(guarded);
    expect(inspect(guarded)).toContain('getName');
    expect(() => JSON.stringify(guarded)).not.toThrow();
  });

  it('refuses unknown events and accepts those that fire and those that never do', () => {
    const guarded = app();
    expect(() => guarded.on('gpu-info-update', () => {})).toThrow("app event 'gpu-info-update'");
    expect(() => guarded.once('ready-made', () => {})).toThrow(NotImplementedError);
    expect(guarded.on('window-all-closed', () => {}).on('open-url', () => {})).toBe(guarded);
  });

  it('emits to its listeners, for node:events too', async () => {
    const guarded = app();
    const seen = once(guarded, 'ready');
    guarded.emit('ready', 'now');
    expect(await seen).toEqual(['now']);
  });

  it('is the same guard each time', () => {
    const target = new EventEmitter();
    expect(strict('app', target)).toBe(strict('app', target));
    expect(strict('app', strict('app', target))).toBe(strict('app', target));
  });
});

describe('a guarded class', () => {
  const Guarded = strict('BrowserWindow', BrowserWindow);

  it('makes guarded instances that are its own', () => {
    const window = new Guarded();
    expect(window.describe()).toBe('first window');
    expect(window).toBeInstanceOf(Guarded);
    expect(window).toBeInstanceOf(BrowserWindow);
    expect((): unknown => Reflect.get(window, 'setShape')).toThrow('BrowserWindow.setShape');
    expect(() => window.on('app-command', () => {})).toThrow("BrowserWindow event 'app-command'");
  });

  it('lets its methods see the object itself, the same as in its constructor', () => {
    class Focused extends EventEmitter {
      readonly #secret = 7;
      readonly self: Focused;
      constructor() {
        super();
        this.self = this;
      }
      isSelf(): boolean {
        return this === this.self && this.#secret === 7;
      }
      get chained(): this {
        return this;
      }
    }
    const window = new (strict('BrowserWindow', Focused))();
    expect(window.isSelf()).toBe(true);
    expect(window.chained).toBe(window);
    expect(window.once('close', () => {})).toBe(window);
  });

  it('guards its statics', () => {
    expect(Guarded.getAllWindows()).toEqual([]);
    expect((): unknown => Reflect.get(Guarded, 'fromBrowserView')).toThrow('BrowserWindow.fromBrowserView');
  });

  it('guards the instances of classes made from it', () => {
    class Child extends Guarded {}
    expect((): unknown => Reflect.get(new Child(), 'setShape')).toThrow(NotImplementedError);
  });
});

describe('the module', () => {
  it('has no renderer names, which libraries probe for, and throws for the rest', () => {
    const electron = strict('electron', { app: {} });
    expect(Reflect.get(electron, 'ipcRenderer')).toBeUndefined();
    expect(Reflect.get(electron, 'remote')).toBeUndefined();
    expect((): unknown => Reflect.get(electron, 'Tray')).toThrow('electron.Tray');
  });
});

it('knows only events and structures that electron.d.ts has', () => {
  const file = ts.sys.resolvePath('node_modules/electron/electron.d.ts');
  const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.Latest);
  const declared = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    const isContainer =
      ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (isContainer && node.name) {
      const text = node.getText(source);
      const names = [...text.matchAll(/\bon\(event: '([^']+)'/g)].map(([, name]) => name ?? '');
      declared.set(node.name.text, new Set([...(declared.get(node.name.text) ?? []), ...names]));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const unknown = Object.entries(hostTables).flatMap(([name, table]) => {
    if (name.startsWith('electron')) {
      return [];
    }
    const events = [...(table.events ?? []), ...(table.inertEvents ?? [])];
    const inherited = name === 'BaseWindow' ? declared.get('BrowserWindow') : undefined;
    const wrong = events.filter((event) => !declared.get(name)?.has(event) && !inherited?.has(event));
    return declared.has(name) ? wrong.map((event) => `${name}: ${event}`) : [name];
  });
  expect(unknown).toEqual([]);
});

it('has in its tables exactly what the classes of the core have', () => {
  for (const [name, members] of coreMembers()) {
    const table = hostTables[name] ?? {};
    const listed = [...(table.members ?? []), ...(table.throwing ?? [])];
    expect({ [name]: listed.toSorted() }).toEqual({ [name]: members });
  }
});

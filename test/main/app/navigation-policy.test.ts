import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ shell: {} }));
const { guardNavigation } = await import('../../../main/app/navigation-policy.ts');

/** A page as the policy found it, and what was opened outside. */
function guardedPage() {
  const app = new EventEmitter();
  const contents = new EventEmitter();
  const outside: string[] = [];
  let open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  Object.assign(contents, { setWindowOpenHandler: (handler: typeof open) => (open = handler) });
  guardNavigation(app as never, ['app://bundle'], async (url) => void outside.push(url));
  app.emit('web-contents-created', {}, contents);
  const goTo = (url: string): boolean => {
    const preventDefault = vi.fn<() => void>();
    contents.emit('will-navigate', { url, preventDefault });
    return preventDefault.mock.calls.length === 0;
  };
  return { goTo, openWindow: (url: string) => open({ url }).action, outside };
}

describe('a page of Pimscope', () => {
  it.each([
    'https://evil.example',
    'app://bundle.evil/x',
    'app://other/',
    'file:///etc/passwd',
    'javascript:1',
    'x',
  ])('does not go to %s', (url) => {
    expect(guardedPage().goTo(url)).toBe(false);
  });

  it('moves within its origin', () => {
    expect(guardedPage().goTo('app://bundle/index.html#/profiles')).toBe(true);
  });

  it('opens no window; links of the web and of mail open outside, others nowhere', () => {
    const { openWindow, outside } = guardedPage();
    const links = [
      'https://help.akeneo.com/x',
      'mailto:a@b.example',
      'file:///bin/sh',
      'smb://x/y',
      'app://bundle/',
    ];
    expect(links.map(openWindow)).toEqual(links.map(() => 'deny'));
    expect(outside).toEqual(['https://help.akeneo.com/x', 'mailto:a@b.example']);
  });
});

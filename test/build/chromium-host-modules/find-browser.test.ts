import { describe, expect, it } from 'vitest';
import { BrowserVariableError, findBrowser } from '../../../build/chromium-host/browser/find-browser.ts';
import { browserCommand, installBrowser } from '../../../build/chromium-host/browser/install-browser.ts';
import { makeSystem } from './support/made-up-system.ts';

const CHROME_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const EDGE_WINDOWS = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

describe('the browser to run on', () => {
  it.each([
    ['Chrome before Chromium', ['/usr/bin/chromium', '/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['Chromium before Edge', ['/usr/bin/microsoft-edge', '/usr/bin/chromium'], '/usr/bin/chromium'],
    ['one on PATH', ['/home/me/bin/chromium'], '/home/me/bin/chromium'],
    ['one at its usual place', ['/opt/google/chrome/chrome'], '/opt/google/chrome/chrome'],
    ['a snap only for want of another', ['/snap/bin/chromium'], '/snap/bin/chromium'],
    ['Edge before a snap', ['/snap/bin/chromium', '/usr/bin/microsoft-edge'], '/usr/bin/microsoft-edge'],
  ])('is, on Linux, %s', (_case, files, expected) => {
    const env = { PATH: '/home/me/bin:/snap/bin:/usr/bin' };
    expect(findBrowser(makeSystem({ platform: 'linux', env, files }))?.path).toBe(expected);
  });

  it('is found among the applications of macOS, the user’s own too', () => {
    const system = makeSystem({ platform: 'darwin', env: { HOME: '/Users/me' }, files: [CHROME_MAC] });
    expect(findBrowser(system)?.path).toBe(CHROME_MAC);
    const own = makeSystem({
      platform: 'darwin',
      env: { HOME: '/Users/me' },
      files: [`/Users/me${CHROME_MAC}`],
    });
    expect(findBrowser(own)?.path).toBe(`/Users/me${CHROME_MAC}`);
  });

  it('is found among the programs of Windows', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', PROGRAMFILES: 'C:\\Program Files' };
    expect(findBrowser(makeSystem({ platform: 'win32', env, files: [EDGE_WINDOWS] }))?.path).toBe(
      EDGE_WINDOWS,
    );
  });

  it('is the one that PIMSCOPE_BROWSER names, and no other', () => {
    const files = ['/usr/bin/google-chrome', '/opt/mine/chrome'];
    const find = (PIMSCOPE_BROWSER: string) =>
      findBrowser(makeSystem({ platform: 'linux', env: { PATH: '/opt/mine', PIMSCOPE_BROWSER }, files }));
    expect(find('/opt/mine/chrome')?.path).toBe('/opt/mine/chrome');
    expect(find('chrome')?.path).toBe('/opt/mine/chrome');
    expect(() => find('/opt/mine/chrom')).toThrow(BrowserVariableError);
  });

  it('is, where nobody looks, headless Chromium if it is there', () => {
    const find = (files: readonly string[], isShown: boolean, env: NodeJS.ProcessEnv = {}) =>
      findBrowser(
        makeSystem({ platform: 'linux', env: { PATH: '/usr/bin', ...env }, files: [...files] }),
        isShown,
      )?.path;
    const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
    expect(find(both, false)).toBe('/usr/bin/chromium-headless-shell');
    expect(find(both, true)).toBe('/usr/bin/chromium');
    expect(find(['/usr/bin/chromium'], false)).toBe('/usr/bin/chromium');
    expect(find(both, false, { PIMSCOPE_BROWSER: 'chromium' })).toBe('/usr/bin/chromium');
  });

  it('is undefined where there is none', () => {
    expect(findBrowser(makeSystem({ platform: 'linux', env: { PATH: '/usr/bin' } }))).toBeUndefined();
  });
});

describe('without a browser', () => {
  const debian = {
    platform: 'linux' as const,
    env: { PATH: '/usr/bin' },
    files: ['/usr/bin/apt-get'],
    osRelease: 'ID=debian',
  };

  it('Debian’s chromium is installed as root, after saying so', async () => {
    const system = makeSystem({ ...debian, isRoot: true });
    const said: string[] = [];
    const { installed } = await installBrowser(
      (line) => said.push(`${line} (${system.ran.length} commands before)`),
      system,
    );
    expect(installed).toBe(true);
    expect(said).toEqual([expect.stringMatching(/chromium.*apt-get.*\(0 commands before\)$/)]);
    expect(system.ran).toEqual([
      expect.stringMatching(/^apt-get update/),
      expect.stringMatching(/^apt-get install .*chromium$/),
    ]);
  });

  it('nothing is changed by anybody else: they get the command', async () => {
    const system = makeSystem({ ...debian, isRoot: false });
    expect(await installBrowser(() => {}, system)).toEqual({
      installed: false,
      command: 'sudo apt-get install chromium',
    });
    expect(system.ran).toEqual([]);
  });

  it('a failed installation gives the command too', async () => {
    const system = makeSystem({ ...debian, isRoot: true, exitCode: 100 });
    expect((await installBrowser(() => {}, system)).installed).toBe(false);
  });

  it.each([
    ['linux' as const, 'ID=ubuntu\nID_LIKE=debian', 'sudo snap install chromium'],
    ['linux' as const, 'NAME="Debian of sorts"\nID=fedora', 'sudo dnf install chromium'],
    ['linux' as const, 'ID=nixos', /PIMSCOPE_BROWSER/],
    ['darwin' as const, '', /^brew /],
    ['win32' as const, '', /^winget /],
  ])('the command fits the system: %s %s', (platform, osRelease, command) => {
    expect(browserCommand({ platform, osRelease })).toMatch(command);
  });
});

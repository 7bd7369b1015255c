import { join, sep } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { contentSecurityPolicy, fileOf } = await import('../../../main/app/app-protocol.ts');

const folder = join(sep, 'opt', 'pimscope', 'renderer');

describe('the file behind an address of the interface', () => {
  it.each([
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/assets/index-abc.js?v=1#x', join('assets', 'index-abc.js')],
  ])('%s is %s', (address, file) => {
    expect(fileOf(address, folder)).toBe(join(folder, file));
  });

  it.each([
    'app://bundle/..%2f..%2fsecret.json',
    'app://bundle/',
    'app://bundle/%zz.html',
    'app://bundle/%ff.html',
    'app://bundle/index.html%00.js',
    'app://bundle/index.map',
    'app://elsewhere/index.html',
    'nonsense',
  ])('%s is none', (address) => {
    expect(fileOf(address, folder)).toBeNull();
  });
});

it.each(['app://bundle/../main/main.js', 'app://bundle/%2e%2e/%2e%2e/etc/passwd.html'])(
  '%s stays inside the folder',
  (address) => {
    expect(fileOf(address, folder)?.startsWith(folder + sep)).toBe(true);
  },
);

it('the policy of the page allows no connection, no frame and no inline script', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

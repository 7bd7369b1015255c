import { describe, expect, test } from 'vitest';
import { readLaunchArguments } from '../../../build/chromium-host/boot/launch-arguments.ts';

describe('the command line', () => {
  test("of Playwright's launch is taken apart", () => {
    const read = readLaunchArguments([
      '-r',
      '/pw/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
    ]);
    expect(read).toMatchObject({ requires: ['/pw/loader.js'], inspectPort: 0, appPath: '.' });
    expect([...read.leading]).toEqual(['no-sandbox', 'remote-debugging-port']);
  });

  test('has the app as its first bare argument; what follows is for the app', () => {
    const read = readLaunchArguments([
      'app.asar',
      'pimscope://open',
      '--user-data-dir=/data=1',
      '--',
      '-r',
      'x',
    ]);
    expect(read.appPath).toBe('app.asar');
    expect(read.switches.get('user-data-dir')).toBe('/data=1');
    expect([...read.leading]).toEqual([]);
    expect(read.requires).toEqual([]);
  });

  test('without an app leaves it open', () => {
    expect(readLaunchArguments(['--lang=de']).appPath).toBeUndefined();
  });
});

import { connect } from 'node:net';
import { launch } from './fixtures/launch.ts';
import { expect, test } from './fixtures/test.ts';

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

test('closing the window ends the app and its demo PIM', async ({ app, home, onboarding }) => {
  await home.tryDemo.click();
  await expect(onboarding.address).not.toHaveValue('');
  const port = Number(new URL(await onboarding.address.inputValue()).port);
  expect(await answers(port)).toBe(true);
  const exited = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.page.close();
  await exited;
  await expect.poll(() => answers(port)).toBe(false);
});

test('a second start on the same files ends, and the first comes forward', async ({ app, userData }) => {
  const focused = app.electron.evaluate(
    ({ app: electronApp }) =>
      new Promise((resolve) => electronApp.once('second-instance', () => resolve('asked'))),
  );
  // The second one quits before it opens a window; Playwright sees its process end.
  await launch({ userData }).catch(() => undefined);
  expect(await focused).toBe('asked');
  expect(app.electron.windows()).toHaveLength(1);
});

test('the theme is kept over a restart and reaches the whole window', async ({ app, home, restart }) => {
  await home.theme('Dark').click();
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect.poll(() => app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  const again = await restart();
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

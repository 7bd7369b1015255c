import { expect, test } from './fixtures/test.ts';

test('File > New window opens another window on the same profiles, beside the first', async ({
  app,
  home,
}) => {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
    file?.submenu?.items.find(({ label }) => label === 'New window')?.click();
  });
  const page = await opened;
  await page.locator('[data-app-state="ready"]').waitFor();

  const places = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBounds()),
  );
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(2);

  await home.theme('Dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await page.close();
  await expect.poll(() => app.electron.windows().length).toBe(1);
  await expect(app.page.locator('[data-app-state="ready"]')).toBeVisible();
});

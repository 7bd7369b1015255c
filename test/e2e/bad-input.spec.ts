import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures/test.ts';
import { FilterPage } from './pages/filter-page.ts';
import { RecordPage } from './pages/record-page.ts';

test.use({ pimOptions: { products: 250, seed: 'bad-input' } });

test('what a PIM sends amiss leaves the screens usable, says what happened, and can be asked for again', async ({
  app,
  profile,
  catalog,
  pim,
  openCatalog,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const filter = new FilterPage(page);
  const record = new RecordPage(page);
  const front = await startFront(pim.url);
  try {
    await openCatalog(front.url);

    await test.step('10 MB of text in one value, beside an item that is no product', async () => {
      front.change((path, body) => (isProductsPage(path) ? withText(body, 10_800_000) : body));
      pim.faults.oddItem = 'not-an-object';
      await catalog.refresh.click();
      await expect(catalog.grid.getByText('Not as expected').first()).toBeVisible({ timeout: 60_000 });
      await catalog.firstPage();
      await expect(catalog.cell(3, 'identifier')).toHaveText(/[A-Z]{3}-\d+/);
      // The record comes with values and JSON: less of it, so that the test takes no minute.
      front.change((path, body) => (isProductsPage(path) ? withText(body, 1_200_000) : body));
      await catalog.openRecord(0);
      await record.search.fill('name');
      await expect(
        catalog.record.getByRole('button', { name: /^Show all \(1,200,000 characters\)/ }).first(),
      ).toBeVisible();
      await catalog.jsonTab.click();
      await expect(catalog.json).toContainText('"uuid"');
      await page.keyboard.press('Escape');
      await expect(catalog.record).toBeHidden();
      front.change((_path, body) => body);
      pim.faults.oddItem = null;
    });

    await test.step('a burst of 429 is waited for', async () => {
      pim.faults.tooManyRequests = { calls: 3, retryAfterSeconds: 1, pathContains: '/products' };
      await catalog.refresh.click();
      await expect.poll(() => pim.faults.tooManyRequests.calls, { timeout: 30_000 }).toBe(0);
      await catalog.firstPage();
      await expect(page.locator('[data-problem]')).toHaveCount(0);
    });

    await test.step('a connection that is cut in the middle of a list keeps what was there', async () => {
      pim.faults.cutConnection = { calls: 50, pathContains: '/products' };
      await catalog.row(0).first().hover();
      await page.mouse.wheel(0, 100_000);
      const again = page.getByRole('button', { name: 'Try again' }).first();
      await expect(again).toBeVisible({ timeout: 45_000 });
      await expect(page.locator('[data-problem]').first()).toBeVisible();
      expect(await catalog.loadedRows()).toBeGreaterThanOrEqual(100);
      pim.faults.cutConnection = { calls: 0 };
      await again.click();
      await expect.poll(() => catalog.loadedRows(), { timeout: 30_000 }).toBeGreaterThan(100);
    });

    await test.step('an attribute that is deleted between two calls', async () => {
      await record.open('attributes', 'material');
      front.answer('/attributes/material', 404, 'Attribute "material" does not exist.');
      front.answer(
        '"material":[{',
        422,
        'Filter on property "material" is not supported or does not support operator "NOT EMPTY".',
      );
      await page.getByRole('button', { name: 'Read again' }).first().click();
      await expect(record.problem('entity-not-found').first()).toBeVisible();
      await profile.catalogTab.click();
      await catalog.open('products');
      await filter.json.click();
      await filter.writeJson('{"material":[{"operator":"NOT EMPTY"}]}');
      await page.keyboard.press('Control+Enter');
      await expect(filter.problem.first()).toContainText('material');
      await filter.clear.click();
      await catalog.firstPage();
      await expect(catalog.cell(0, 'identifier')).toHaveText(/[A-Z]{3}-\d+/);
    });
  } finally {
    await front.close();
  }
});

/** A page of products, or one product; not what counts them. */
const isProductsPage = (path: string) => /\/products-uuid(\/|\?.*limit=100)/.test(path);

/** The first product with so long a text under an attribute that it has. */
function withText(body: string, length: number): string {
  const page = JSON.parse(body) as { _embedded?: { items: unknown[] } };
  const product = (page._embedded?.items[0] ?? page) as { values?: Record<string, { data: unknown }[]> };
  const [name] = product.values?.name ?? [];
  if (name !== undefined) name.data = 'oak and ash '.repeat(length / 12);
  return JSON.stringify(page);
}

/** Stands in front of a PIM and changes what it answers. */
async function startFront(target: string) {
  let change = (_path: string, body: string): string => body;
  const answers: { part: string; status: number; message: string }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      const own = answers.find(({ part }) => decodeURIComponent(path).includes(part));
      if (own !== undefined && path.startsWith('/api/rest')) {
        const { status: code, message } = own;
        response
          .writeHead(code, { 'content-type': 'application/json' })
          .end(JSON.stringify({ code, message }));
        return;
      }
      try {
        const answer = await fetch(new URL(path, target), await forwarded(request));
        const type = answer.headers.get('content-type') ?? 'text/plain';
        const retryAfter = answer.headers.get('retry-after');
        const bytes = Buffer.from(await answer.arrayBuffer());
        const isJson = answer.ok && type.includes('json');
        response.writeHead(answer.status, {
          'content-type': type,
          ...(retryAfter === null ? {} : { 'retry-after': retryAfter }),
        });
        response.end(isJson ? change(path, bytes.toString()) : bytes);
      } catch {
        // What breaks behind breaks in front.
        response.destroy();
      }
    })();
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    change(next: typeof change) {
      change = next;
    },
    /** Answers of its own to addresses that have this part. */
    answer(part: string, status: number, message: string) {
      answers.push({ part, status, message });
    },
    close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      return closed.promise;
    },
  };
}

async function forwarded(request: IncomingMessage): Promise<RequestInit> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
      ? [[name, value]]
      : [],
  );
  return {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  };
}

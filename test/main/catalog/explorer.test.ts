import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createExplorer } from '../../../main/catalog/explorer.ts';
import { createExplorers } from '../../../main/catalog/explorers.ts';
import { createCacheFolder } from '../../../main/catalog/media/cache-folder.ts';
import { catalogCalls } from '../../../preload/contract/catalog-calls.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { problemOf } from '../support/test-transport.ts';
import { demoSource, firstPage } from './support/demo-source.ts';

const cache = () => createCacheFolder('never-used', 1, () => new Date(0));

describe('a call as text', () => {
  const awkward = JSON.stringify({ name: [{ operator: '=', value: `it's "x" \\ $HOME` }] });
  const question = {
    resource: 'products',
    parents: [],
    query: { ...firstPage.query, search: awkward, scope: 'ecommerce', withCompletenesses: true },
    key: null,
  } as const;

  it('is read by a shell as it was meant, without a secret', async () => {
    const { client, secrets } = await demoSource();
    const text = await createExplorer(client, cache()).callText({ ...question, language: 'curl' });
    const program = `curl() { printf '%s\\n' "$@"; }\nAKENEO_TOKEN=t\n${text}`;
    const words = execFileSync('sh', ['-c', program], { encoding: 'utf8' }).trimEnd().split('\n');
    const url = new URL(words[0] ?? '');
    expect(url.pathname).toBe('/api/rest/v1/products-uuid');
    expect(url.searchParams.get('search')).toBe(awkward);
    expect(url.searchParams.get('scope')).toBe('ecommerce');
    expect(words.slice(1)).toEqual(['--header', 'Authorization: Bearer t']);
    const accessToken = (await secrets.read()).token?.accessToken;
    expect(accessToken).toMatch(/^\w{20,}$/);
    expect(text).not.toContain(accessToken);
  });

  it('is JavaScript that asks for the same', async () => {
    const { client } = await demoSource();
    const text = await createExplorer(client, cache()).callText({ ...question, language: 'javascript' });
    const asked: string[] = [];
    const fetched = (url: URL) => {
      asked.push(url.href);
      return Promise.resolve({ json: () => Promise.resolve({}) });
    };
    const done: unknown = runInNewContext(`(async () => { ${text} })()`, {
      URL,
      fetch: fetched,
      process: { env: {} },
    });
    await done;
    expect(new URL(asked[0] ?? '').searchParams.get('search')).toBe(awkward);
  });

  it.each([
    ['python', 'products', null, 'params={"search": '],
    ['python', 'products', null, 'os.environ["AKENEO_TOKEN"]'],
    ['php-client', 'products', null, "getProductUuidApi()->all(100, ['search' => json_decode('"],
    ['php-client', 'products', 'a-key', "getProductUuidApi()->get('a-key')"],
  ] as const)('is %s of %s %s', async (language, resource, key, part) => {
    const { client } = await demoSource();
    const text = await createExplorer(client, cache()).callText({ ...question, language, resource, key });
    expect(text.replaceAll('":"', '": "')).toContain(part);
  });

  it('names what a resource lies in', async () => {
    const { client } = await demoSource();
    const asked = { ...question, query: firstPage.query, resource: 'assets', parents: ["it's"] } as const;
    const explorer = createExplorer(client, cache());
    const php = await explorer.callText({ ...asked, key: 'a b', language: 'php-client' });
    expect(php).toContain("getAssetManagerApi()->get('it\\'s', 'a b')");
    const curl = await explorer.callText({ ...asked, key: 'a b', language: 'curl' });
    expect(curl).toContain("/asset-families/it'\\''s/assets/a%20b'");
  });
});

it('keeps one explorer for a profile until its access changes', async () => {
  const { client } = await demoSource();
  let current = client;
  const explorers = createExplorers({
    profiles: { get: (id) => ({ id }) as never },
    sessions: { of: () => Promise.resolve({ client: current }) },
    mirrors: {
      originOf: () => 'live',
      versionOf: () => Promise.resolve(null),
      catalogOf: () => {
        throw new Error('There is no mirror.');
      },
      thumbnailOf: () => Promise.resolve(null),
    },
    cacheOf: cache,
  });
  const first = await explorers.of('one');
  expect(await explorers.of('one')).toBe(first);
  current = { ...client };
  expect(await explorers.of('one')).not.toBe(first);
});

it('asks for no access where the mirror is browsed, and begins anew when the mirror has changed', async () => {
  const { source } = await demoSource();
  let version = 1;
  const small = { mimeType: 'image/webp', bytes: Buffer.from('small') };
  const explorers = createExplorers({
    profiles: { get: (id) => ({ id, baseUrl: 'https://pim.example.com' }) as never },
    sessions: { of: () => Promise.reject(new Error('No access is needed.')) },
    mirrors: {
      originOf: () => 'mirror',
      versionOf: () => Promise.resolve(version),
      catalogOf: () => source,
      thumbnailOf: (_, { code }) => Promise.resolve(code === 'a/c.png' ? small : null),
    },
    cacheOf: () => createCacheFolder(temporaryFolder(), 1000, () => new Date(0)),
  });
  const explorer = await explorers.of('one');
  expect(await explorers.of('one')).toBe(explorer);
  const { items, readAt } = (await explorer.basics?.channels()) ?? { items: [], readAt: '' };
  expect(items).toContainEqual({
    understood: true,
    item: expect.objectContaining({ code: 'ecommerce', categoryTree: 'master' }) as unknown,
  });
  expect(Date.parse(readAt)).not.toBeNaN();
  const enabled = (await explorer.basics?.locales())?.items ?? [];
  expect(enabled.every((one) => one.understood && one.item.enabled)).toBe(true);
  expect((await explorer.basics?.currencies())?.items.length).toBeGreaterThan(0);
  expect((await explorer.basics?.productCount())?.count).toBe(30);
  const kept = explorer.media.content({ kind: 'product', code: 'a/b.png' });
  expect((await problemOf(kept)).code).toBe('not-in-mirror');
  const picture = { kind: 'product', code: 'a/c.png' } as const;
  expect(await explorer.media.content(picture)).toEqual({
    mimeType: 'image/webp',
    base64: small.bytes.toString('base64'),
    bytes: 5,
    cached: true,
    isThumbnail: true,
  });
  const saving = explorer.media.save(picture, join(temporaryFolder(), 'c.png'), () => undefined);
  expect((await problemOf(saving)).code).toBe('not-in-mirror');
  const asked = { ...firstPage, language: 'curl', resource: 'products', key: 'a' } as const;
  expect(await explorer.callText(asked)).toContain('https://pim.example.com/api/rest/v1/products-uuid/a');
  version = 2;
  expect(await explorers.of('one')).not.toBe(explorer);
});

it('takes what the screen may ask, and no more', () => {
  const profileId = crypto.randomUUID();
  const { argument } = catalogCalls.list;
  const asked = { profileId, ...firstPage, resource: 'products', parents: [] };
  expect(argument.safeParse(asked).success).toBe(true);
  expect(argument.safeParse({ ...asked, resource: 'secrets' }).success).toBe(false);
  expect(argument.safeParse({ ...asked, limit: 101 }).success).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { exchangeHouse, shop } from './support/exchange-house.ts';

const appId = 'a3b1c2d4-0000-4000-8000-000000000001';
const connectionId = '4_2x1zbxt7gyskw8o8gkcc4swog4ccgk4ocg4cks8ogk8ggcgko';

/** The entries of a text, with what the screen learns of them. */
function read(text: string) {
  const { items, source } = exchangeHouse().exchange.readText(text);
  return {
    source,
    items: items.map(
      ({ name, environment, baseUrl, kind, clientId, username, clientSecret, password, missing }) => ({
        ...{ name, environment, baseUrl, kind, clientId, username, clientSecret, password, missing },
      }),
    ),
  };
}

const whole = { clientSecret: 'there', password: 'there', missing: [] };

describe('a .env file', () => {
  it("of Akeneo's sample apps is an app that has to be authorized", async () => {
    const { exchange, profiles, vault } = exchangeHouse();
    const text = `DATABASE_URL="file:/srv/app/var/nodejs_sample_apps.db"
###> Akeneo's OAuth2 environment variables ###
CLIENT_ID=${appId}
CLIENT_SECRET=MTIzNDU2
AKENEO_PIM_URL=https://shop.cloud.akeneo.com/
###< Akeneo's OAauth2 environment variables ###
APP_SECRET=28d8c8cc382a2278771b95204733f09a
APP_URL=https://mine.example.com`;
    const { previewId, items } = exchange.readText(text);
    expect(items).toMatchObject([
      {
        name: 'shop.cloud.akeneo.com',
        kind: 'app',
        clientId: appId,
        baseUrl: 'https://shop.cloud.akeneo.com',
        clientSecret: 'there',
        password: 'none',
        missing: [],
        suggested: 'add',
      },
    ]);
    const result = await exchange.apply(previewId, [{ index: 0, choice: 'add' }], { acceptUntilQuit: false });
    expect(result.items).toMatchObject([{ outcome: 'added', secrets: 'stored', nextStep: 'authorize' }]);
    const [profile] = profiles.list();
    expect(profile).toMatchObject({
      lastVerification: null,
      authorizationLost: { code: 'authorization-expired' },
    });
    expect((await vault.read(profile?.id ?? '')).clientSecret).toBe('MTIzNDU2');
  });

  it('of several PIMs is parted by what stands around the names', () => {
    const { source, items } = read(`
export PROD_AKENEO_PIM_URL='https://prod.example.com'
PROD_AKENEO_CLIENT_ID=${connectionId}
PROD_AKENEO_CLIENT_SECRET=aaa
PROD_AKENEO_USERNAME=erp_1
PROD_AKENEO_PASSWORD="with space # and \\"quotes\\""
AKENEO_CLIENT_ID_STAGING=${appId} # the app
AKENEO_CLIENT_SECRET_STAGING=bbb
AKENEO_PIM_URL_STAGING=staging.example.com
DATABASE_USER=root
DATABASE_PASSWORD=root
GOOGLE_CLIENT_ID=123.apps.googleusercontent.com
GOOGLE_CLIENT_SECRET=ccc`);
    expect(source).toBe('env-file');
    expect(items).toEqual([
      {
        name: 'prod.example.com',
        environment: 'production',
        baseUrl: 'https://prod.example.com',
        kind: 'connection',
        clientId: connectionId,
        username: 'erp_1',
        ...whole,
      },
      {
        name: 'staging.example.com',
        environment: 'staging',
        baseUrl: 'https://staging.example.com',
        kind: 'app',
        clientId: appId,
        username: null,
        ...whole,
        password: 'none',
      },
    ]);
  });

  it.each([
    ['AKENEO_PASSWORD=pass#word', 'pass#word'],
    ['AKENEO_PASSWORD=pass word # comment', 'pass word'],
    [`AKENEO_PASSWORD='single "in" it'`, 'single "in" it'],
    ['AKENEO_PASSWORD="a\\"b\\\\c"  # comment', 'a"b\\c'],
    ['AKENEO_PASSWORD=first\r\nAKENEO_PASSWORD=last', 'last'],
    ['AKENEO_PASSWORD=a=b==', 'a=b=='],
  ])('%j has its password as it is', async (line, password) => {
    const { exchange, vault } = exchangeHouse();
    const { previewId } = exchange.readText(
      `AKENEO_URL=https://x.example.com\r\nAKENEO_CLIENT_ID=${connectionId}\nAKENEO_SECRET=s\nAKENEO_USERNAME=u\n${line}`,
    );
    const { items } = await exchange.apply(previewId, [{ index: 0, choice: 'add' }], {
      acceptUntilQuit: false,
    });
    expect((await vault.read(items[0]?.profileId ?? '')).password).toBe(password);
  });

  it('with templates in the place of values says what is missing, and is completed by a person', async () => {
    const { exchange, profiles } = exchangeHouse();
    const text = `AKENEO_CLIENT_ID=${connectionId}\nAKENEO_SECRET=changeme\nAKENEO_USERNAME=<your user>\nAKENEO_PASSWORD=`;
    const { previewId, items } = exchange.readText(text);
    expect(items).toMatchObject([
      {
        baseUrl: null,
        clientSecret: 'missing',
        password: 'missing',
        missing: ['baseUrl', 'username'],
        suggested: 'skip',
      },
    ]);
    const add = { index: 0, choice: 'add' as const };
    const waiting = exchange.readText(text).previewId;
    const refused = await exchange.apply(waiting, [add], { acceptUntilQuit: false });
    expect(refused.items).toMatchObject([
      {
        outcome: 'failed',
        problem: { code: 'import-entry-incomplete', params: { missing: 'baseUrl, username' } },
      },
    ]);
    const changes = { baseUrl: 'x.example.com', username: 'me' };
    const { items: added } = await exchange.apply(previewId, [{ ...add, changes }], {
      acceptUntilQuit: false,
    });
    expect(added).toMatchObject([{ outcome: 'added', secrets: 'none', nextStep: 'enter-secrets' }]);
    expect(profiles.list()).toMatchObject([{ baseUrl: 'https://x.example.com', access: { username: 'me' } }]);
  });

  it('for a PIM that is here already brings only what it says', async () => {
    const { exchange, add, profiles, vault } = exchangeHouse();
    await add(shop, null);
    const text = `AKENEO_URL=${shop.baseUrl}\nAKENEO_CLIENT_ID=1_abc\nAKENEO_SECRET=s\nAKENEO_PASSWORD=p`;
    const { previewId, items } = exchange.readText(text);
    expect(items).toMatchObject([{ state: 'same', suggested: 'replace', existing: { differences: [] } }]);
    await exchange.apply(previewId, [{ index: 0, choice: 'replace' }], { acceptUntilQuit: false });
    expect(profiles.list()).toEqual([shop]);
    expect(await vault.read(shop.id)).toMatchObject({ clientSecret: 's', password: 'p' });
  });
});

it('pasted lines as a page shows them are understood, with a lone address', () => {
  const { items } = read(
    `https://x.example.com/#/connect\n Client ID: ${connectionId}\nSecret: sss\nUsername: erp\nPassword: ppp`,
  );
  expect(items).toMatchObject([{ baseUrl: 'https://x.example.com', username: 'erp', ...whole }]);
});

describe("Postman's", () => {
  const variable = (key: string, value: unknown, more: object = {}) => ({
    key,
    value,
    enabled: true,
    ...more,
  });
  const values = [
    variable('baseUrl', 'https://pim.example.com'),
    variable('clientId', connectionId),
    variable('secret', 'sss', { type: 'secret' }),
    variable('username', 'erp'),
    variable('password', ' ends with blank ', { type: 'secret' }),
  ];

  it("environments in Akeneo's form are read, with their name", () => {
    const more = [
      variable('token', 'ttt'),
      variable('odd', 3),
      null,
      variable('secret', 'off', { enabled: false }),
    ];
    const { source, items } = read(
      JSON.stringify({ id: 'x', name: 'Shop UAT', values: [...values, ...more] }),
    );
    expect(source).toBe('postman-environment');
    expect(items).toMatchObject([
      {
        name: 'Shop UAT',
        environment: 'staging',
        baseUrl: 'https://pim.example.com',
        username: 'erp',
        ...whole,
      },
    ]);
  });

  it("template is not filled in: Akeneo's own has no credentials", () => {
    const template = values.map(({ key }) =>
      variable(key, key === 'baseUrl' ? 'https://pim-url.cloud.akeneo.com' : 'changeme'),
    );
    expect(() => read(JSON.stringify({ name: 'Akeneo', values: template }))).toThrow('import-nothing-found');
  });

  it('collections of v2.1 have them as variables', () => {
    const info = {
      name: 'PIM',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    };
    const old = values.map((one) => (one.key === 'baseUrl' ? { ...one, key: 'url' } : one));
    const { source, items } = read(JSON.stringify({ info, item: [], variable: old }));
    expect(source).toBe('postman-collection');
    expect(items).toMatchObject([
      { name: 'PIM', clientId: connectionId, baseUrl: 'https://pim.example.com', ...whole },
    ]);
    expect(() => read(JSON.stringify({ info, item: [] }))).toThrow('import-nothing-found');
  });

  it('values keep the blanks of a password, and no secret is in the preview', async () => {
    const { exchange, vault } = exchangeHouse();
    const preview = exchange.readText(JSON.stringify({ name: 'X', values }));
    expect(JSON.stringify(preview)).not.toMatch(/sss|ends with/);
    const { items } = await exchange.apply(preview.previewId, [{ index: 0, choice: 'add' }], {
      acceptUntilQuit: false,
    });
    expect(await vault.read(items[0]?.profileId ?? '')).toMatchObject({ password: ' ends with blank ' });
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  documentFileName,
  documentPreview,
  documentWithSecrets,
} from '../../../main/connector-sheets/document.ts';
import { openParts } from '../../../main/connector-sheets/parts.ts';
import { allSheets, sheetOf } from '../../../main/connector-sheets/sheets.ts';
import { readSource } from '../../../main/exchange/read-source.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { authorizeApp } from '../demo-pim/apps/support/app-flow.ts';
import { demoPim } from '../support/demo-access.ts';
import { startHttpServer } from '../support/http-server.ts';
import { problemOf } from '../support/test-transport.ts';
import { readDotenv } from './support/read-dotenv.ts';
import { phpStrings } from './support/read-php.ts';
import { runShell } from './support/run-shell.ts';
import {
  appProfile,
  authorization,
  connectionProfile,
  password,
  secretOfClient,
} from './support/subjects.ts';

const simple = { clientSecret: secretOfClient, password };
const awkward = { clientSecret: `s'e"c$r\\e t%\``, password: `pä ss'"\\$(id)\n#!+&=%41` };
const awkwardConnection = { kind: 'connection' as const, clientId: '3_abc', username: `o'neil "x" $HOME\\` };

const partsOf = (profile: Profile) => openParts(profile, profile.baseUrl);
const preview = (sheetId: string, profile: Profile) =>
  documentPreview(sheetOf(sheetId), profile.access.kind, partsOf(profile));
const full = (sheetId: string, profile: Profile, secrets = simple) =>
  documentWithSecrets(sheetOf(sheetId), profile.access.kind, partsOf(profile), secrets);

const environmentSchema = z.object({
  name: z.string(),
  values: z.array(
    z.object({ key: z.string(), value: z.string(), type: z.string(), enabled: z.literal(true) }),
  ),
  _postman_variable_scope: z.literal('environment'),
});
const variables = (text: string) => {
  const { name, values } = environmentSchema.parse(JSON.parse(text));
  return { name, values: Object.fromEntries(values.map(({ key, value }) => [key, value])), types: values };
};
const channelsSchema = z.object({ _embedded: z.object({ items: z.array(z.object({ code: z.string() })) }) });

describe('environment variables', () => {
  it('of a connection', () => {
    expect(full('dotenv', connectionProfile())).toBe(
      [
        'AKENEO_PIM_URL=https://moebelhaus.cloud.akeneo.com',
        'AKENEO_CLIENT_ID=3_1abcdefghijklmnopqrstuvwxyz',
        'AKENEO_CLIENT_SECRET=kX2vQ9pLm4Rt7Zs1',
        'AKENEO_USERNAME=patchworks_4711',
        'AKENEO_PASSWORD=jYw3-R8t',
        '',
      ].join('\n'),
    );
  });

  it('of an app', () => {
    expect(full('dotenv', appProfile())).toBe(
      [
        'AKENEO_PIM_URL=https://moebelhaus.cloud.akeneo.com',
        'AKENEO_CLIENT_ID=0b9d6f5e-8a43-4b0e-a7a7-5a3d3e6f7c21',
        'AKENEO_CLIENT_SECRET=kX2vQ9pLm4Rt7Zs1',
        'AKENEO_CALLBACK_URL=https://connector.example.com/oauth/callback',
        `AKENEO_SCOPES='read_channel_settings read_products'`,
        '',
      ].join('\n'),
    );
  });

  it('hold awkward values as they are', async () => {
    const text = full('dotenv', connectionProfile({ access: awkwardConnection }), awkward);
    const values = readDotenv(text);
    expect(values.get('AKENEO_CLIENT_SECRET')).toBe(awkward.clientSecret);
    expect(values.get('AKENEO_USERNAME')).toBe(awkwardConnection.username);
    expect(values.get('AKENEO_PASSWORD')).toBe(awkward.password);
    expect(await runShell(`${text}printf %s "$AKENEO_PASSWORD"`)).toBe(awkward.password);
  });

  it('can be imported again, without secrets too', async () => {
    for (const text of [full('dotenv', connectionProfile()), preview('dotenv', connectionProfile()) ?? '']) {
      const [entry] = readSource(text).entries;
      expect(entry).toMatchObject({
        baseUrl: 'https://moebelhaus.cloud.akeneo.com',
        access: {
          kind: 'connection',
          clientId: '3_1abcdefghijklmnopqrstuvwxyz',
          username: 'patchworks_4711',
        },
        secrets: text.includes(secretOfClient) ? simple : { clientSecret: null, password: null },
      });
    }
  });
});

describe('a Postman environment', () => {
  it('has the variables of Akeneo’s collection and template', () => {
    const { name, values, types } = variables(full('postman', connectionProfile()));
    expect(name).toBe('Möbelhaus Staging');
    expect(values).toEqual({
      url: 'https://moebelhaus.cloud.akeneo.com',
      baseUrl: 'https://moebelhaus.cloud.akeneo.com',
      clientId: '3_1abcdefghijklmnopqrstuvwxyz',
      secret: 'kX2vQ9pLm4Rt7Zs1',
      username: 'patchworks_4711',
      password: 'jYw3-R8t',
    });
    expect(types.filter(({ type }) => type === 'secret').map(({ key }) => key)).toEqual([
      'secret',
      'password',
    ]);
  });

  it('has a place for the token of an app, never a token', () => {
    const { values } = variables(full('postman', appProfile()));
    expect(values).toMatchObject({
      callbackUrl: 'https://connector.example.com/oauth/callback',
      scope: 'read_channel_settings read_products',
      app_access_token: '<access token>',
    });
  });

  it('holds awkward values as they are', () => {
    const profile = connectionProfile({ access: awkwardConnection, name: `Shop "1"\\ {{url}}` });
    const { name, values } = variables(full('postman', profile, awkward));
    expect(name).toBe(`Shop "1"\\ {{url}}`);
    expect(values).toMatchObject({ secret: awkward.clientSecret, password: awkward.password });
    expect(values.username).toBe(awkwardConnection.username);
  });
});

describe('Akeneo’s PHP client', () => {
  it('is built with the four credentials in their order', () => {
    const source = full('php-client', connectionProfile({ access: awkwardConnection }), awkward);
    const at = source.indexOf('buildAuthenticatedByPassword(');
    expect(phpStrings(source.slice(at)).slice(0, 4)).toEqual([
      '3_abc',
      awkward.clientSecret,
      awkwardConnection.username,
      awkward.password,
    ]);
    expect(source).toContain(
      `new \\Akeneo\\Pim\\ApiClient\\AkeneoPimClientBuilder('https://moebelhaus.cloud.akeneo.com');`,
    );
    expect(source.startsWith('<?php\n')).toBe(true);
  });

  it('takes the token of an app, which is not handed out', () => {
    const source = full('php-client', appProfile());
    expect(source).toContain(`buildAuthenticatedByAppToken('<access token>')`);
    expect(source).not.toContain(secretOfClient);
  });
});

describe.skipIf(process.platform === 'win32')('cURL', () => {
  it('gets a token and the channels of a connection', async () => {
    const pim = await demoPim();
    const { clientId, username, secret, password: word } = pim.connection;
    const profile = connectionProfile({
      baseUrl: pim.url,
      access: { kind: 'connection', clientId, username },
    });
    const out = await runShell(full('curl', profile, { clientSecret: secret, password: word }));
    const { items } = channelsSchema.parse(JSON.parse(out))._embedded;
    expect(items.map(({ code }) => code)).toContain('ecommerce');
  });

  it('exchanges the code of an app for a token and gets the channels', async () => {
    const pim = await demoPim();
    const { clientId, clientSecret, callbackUrl } = pim.app;
    const scopes = ['read_channel_settings', 'read_products'];
    const code = (await authorizeApp(pim, scopes.join(' '))).searchParams.get('code') ?? '';
    const profile = appProfile(
      { clientId, callbackUrl, ...authorization(scopes, scopes) },
      { baseUrl: pim.url },
    );
    const script = full('curl', profile, { clientSecret, password: '' });
    const out = await runShell(script, { environment: { AKENEO_CODE: code } });
    expect(channelsSchema.parse(JSON.parse(out))._embedded.items.length).toBeGreaterThan(0);
  });

  it('asks for the code of an app where none is set', async () => {
    const server = await startHttpServer(() => ({ status: 400, body: { error: 'invalid_grant' } }));
    const profile = appProfile({}, { baseUrl: server.url });
    const out = await runShell(full('curl', profile), { typed: 'typed-code\n' });
    expect(out).toContain(
      `${server.url}/connect/apps/v1/authorize?response_type=code&client_id=0b9d6f5e-8a43-4b0e-a7a7-5a3d3e6f7c21&scope=read_channel_settings%20read_products\n`,
    );
    expect(new URLSearchParams(server.received[0]?.body).get('code')).toBe('typed-code');
  });

  it('sends awkward values as they are', async () => {
    const server = await startHttpServer(({ method }) => ({
      body: method === 'POST' ? { access_token: 'token-1', token_type: 'bearer' } : { all: 'well' },
    }));
    const profile = connectionProfile({ baseUrl: server.url, access: awkwardConnection });
    expect(await runShell(full('curl', profile, awkward))).toBe('{"all":"well"}');
    const [token, channels] = server.received;
    expect(token).toMatchObject({ method: 'POST', path: '/api/oauth/v1/token' });
    const basic = Buffer.from(`3_abc:${awkward.clientSecret}`).toString('base64');
    expect(token?.headers.authorization).toBe(`Basic ${basic}`);
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
      grant_type: 'password',
      username: awkwardConnection.username,
      password: awkward.password,
    });
    expect(channels).toMatchObject({ method: 'GET', path: '/api/rest/v1/channels' });
    expect(channels?.headers.authorization).toBe('Bearer token-1');
  });
});

describe('a document', () => {
  const documents = allSheets().filter(({ document }) => document !== null);

  it.each(documents.map((sheet) => [sheet.id] as const))('%s is shown without any secret', (id) => {
    for (const profile of [connectionProfile(), appProfile()]) {
      const text = preview(id, profile) ?? '';
      expect(text).toMatch(/<(client secret|password|access token)>/);
      expect(text).not.toMatch(/\{\{\w+\}\}/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('needs the password, and a kind of access that the sheet takes', async () => {
    const without = { clientSecret: secretOfClient, password: null };
    const writing = async (sheetId: string, profile: Profile) =>
      documentWithSecrets(sheetOf(sheetId), profile.access.kind, partsOf(profile), without);
    expect((await problemOf(writing('dotenv', connectionProfile()))).code).toBe('secrets-missing');
    expect((await problemOf(writing('nexla', appProfile()))).code).toBe('sheet-not-for-access');
    expect(await writing('dotenv', appProfile())).toContain(secretOfClient);
  });

  it.each([
    ['Möbelhaus Staging', 'möbelhaus-staging.env'],
    ['../../etc/passwd', 'etc-passwd.env'],
    ['C:\\x*?"<>|', 'c-x.env'],
    ['•••', 'pim.env'],
    ['日本', '日本.env'],
  ])('of %s is named %s', (name, expected) => {
    expect(documentFileName(sheetOf('dotenv'), partsOf(connectionProfile({ name })))).toBe(expected);
  });
});

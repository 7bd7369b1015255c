import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DemoPim } from '../../../../../main/demo-pim/demo-pim.ts';
import { Browser } from './browser.ts';

type Credentials = DemoPim['app'];

/** The address that an app sends a browser to. */
export function authorizePath(app: { clientId: string }, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ client_id: app.clientId, response_type: 'code', ...more });
  return `/connect/apps/v1/authorize?${query.toString()}`;
}

/** A browser in which somebody is logged in. */
export async function browserOf(pim: DemoPim, username: string): Promise<Browser> {
  const browser = new Browser(pim);
  await browser.logIn(pim, username);
  return browser;
}

const confirmedSchema = z.object({ redirectUrl: z.string() });

/** Asks for scopes, confirms what the PIM shows, and gives back the callback with its code. */
export async function authorizeApp(
  pim: DemoPim,
  scope: string,
  options: { username?: string; state?: string; app?: Credentials } = {},
): Promise<URL> {
  const { username = 'admin', app = pim.app } = options;
  const browser = await browserOf(pim, username);
  const state = options.state === undefined ? {} : { state: options.state };
  const { location } = await browser.get(authorizePath(app, { scope, ...state }));
  if (!location.startsWith('/#')) return new URL(location);
  const step = location.includes('/authenticate?') ? 'authentication' : 'authorization';
  const confirmed = await browser.scriptPost(`/rest/apps/confirm-${step}/${app.clientId}`);
  return new URL(confirmedSchema.parse(confirmed.json).redirectUrl);
}

/** The code of a callback. */
export function codeOf(callback: URL): string {
  return callback.searchParams.get('code') ?? '';
}

/** The proof that an app has its secret. Source: api.akeneo.com, authentication and authorization. */
export function challenge(codeIdentifier: string, clientSecret: string): string {
  return createHash('sha256')
    .update(codeIdentifier + clientSecret)
    .digest('hex');
}

/** The right parameters of a token request, with some replaced or (undefined) left out. */
export function tokenFields(
  app: Credentials,
  code: string,
  changed: Record<string, string | undefined> = {},
): Record<string, string> {
  const right: Record<string, string | undefined> = {
    client_id: app.clientId,
    code,
    grant_type: 'authorization_code',
    code_identifier: 'a0b1c2',
    code_challenge: challenge('a0b1c2', app.clientSecret),
    ...changed,
  };
  return Object.fromEntries(
    Object.entries(right).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Sends a token request. */
export async function requestToken(pim: DemoPim, fields: Record<string, string>) {
  return new Browser(pim).post('/connect/apps/v1/oauth2/token', fields);
}

const tokenSchema = z.object({ access_token: z.string(), scope: z.string() });

/** Connects the app with these scopes and gives back its token. */
export async function appToken(pim: DemoPim, scope: string): Promise<string> {
  const code = codeOf(await authorizeApp(pim, scope));
  return tokenSchema.parse((await requestToken(pim, tokenFields(pim.app, code))).json).access_token;
}

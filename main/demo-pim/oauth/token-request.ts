import { ApiError } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';

/** The parameters of a token request; what is absent or no text is empty. */
export interface TokenRequest {
  readonly grantType: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly username: string;
  readonly password: string;
  readonly refreshToken: string;
  readonly scope: string;
}

const maxBytes = 300;
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** Reads the parameters. Throws ApiError 415, 413 or 400. Source: pim-community-dev, TokenController.php. */
export function readTokenRequest(pim: Pim, call: Call): TokenRequest {
  const type = call.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  checkType(type);
  if (pim.version.tokenBodyLimit && call.body.length > maxBytes) {
    throw new ApiError(413, `Request content exceeded the maximum allowed size of ${maxBytes} bytes`);
  }
  const fields =
    type === json ? jsonFields(call.body) : new Map(new URLSearchParams(call.body.toString('utf8')));
  const field = (name: string) => fields.get(name) ?? '';
  const [clientId, clientSecret] = basicCredentials(call) ?? [field('client_id'), field('client_secret')];
  return {
    grantType: field('grant_type'),
    clientId,
    clientSecret,
    username: field('username'),
    password: field('password'),
    refreshToken: field('refresh_token'),
    scope: field('scope'),
  };
}

function checkType(type: string): void {
  if (type === '') {
    throw new ApiError(
      415,
      `The "Content-Type" header is missing. "${json}" or "${form}" has to be specified as value.`,
    );
  }
  if (type !== json && type !== form) {
    throw new ApiError(
      415,
      `"${type}" in "Content-Type" header is not valid. Only "${json}" or "${form}" are allowed.`,
    );
  }
}

function jsonFields(body: Buffer): Map<string, string> {
  const fields = new Map<string, string>();
  if (body.length === 0) return fields;
  const content = parse(body);
  if (typeof content !== 'object' || content === null)
    throw new ApiError(400, 'Invalid json message received');
  for (const [name, value] of Object.entries(content)) {
    if (typeof value === 'string' || typeof value === 'number') fields.set(name, String(value));
  }
  return fields;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiError(400, 'Invalid json message received');
    throw error;
  }
}

/** Client id and secret of a Basic header; a header that can't be decoded counts as empty credentials. */
function basicCredentials(call: Call): readonly [string, string] | undefined {
  const header = call.headers.authorization;
  if (header === undefined || !/^basic\s/i.test(header)) return undefined;
  const text = Buffer.from(header.slice(6).trim(), 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** What identifies the client of a connection. */
export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/** The parameters of a grant, without the client. Never a `scope`: PIMs refuse it (oauth2-php, OAuth2.php). */
export type GrantParameters = Readonly<Record<string, string>>;

/** Headers and body of a call of the token endpoint, and the secrets in them. */
export interface TokenRequest {
  headers: Record<string, string>;
  body: string;
  secrets: string[];
}

/**
 * Puts a token call together. The client stands in the Basic header, or in the body where the header does not reach
 * the PIM. PIMs since 6.0 take 300 bytes of body at most (pim-community-dev PIM-9648), so of the two encodings that
 * they know the shorter is used: form fields, or JSON where many characters would be percent-encoded.
 */
export function tokenRequest(
  client: ClientCredentials,
  parameters: GrantParameters,
  place: 'header' | 'body',
): TokenRequest {
  const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`, 'utf8').toString('base64');
  const fields =
    place === 'header'
      ? parameters
      : { client_id: client.clientId, client_secret: client.clientSecret, ...parameters };
  const form = new URLSearchParams(fields).toString();
  const json = JSON.stringify(fields);
  const isForm = Buffer.byteLength(form) <= Buffer.byteLength(json);
  const { password, refresh_token } = parameters;
  return {
    headers: {
      'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(place === 'header' ? { Authorization: `Basic ${basic}` } : {}),
    },
    body: isForm ? form : json,
    secrets: [client.clientSecret, basic, password, refresh_token].filter((secret) => secret !== undefined),
  };
}

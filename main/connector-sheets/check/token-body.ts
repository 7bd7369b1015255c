/** The largest body of a token call that PIMs since 6.0 take, in bytes (pim-community-dev PIM-9648). */
const largestBody = 300;

/** What a token call says. */
export interface TokenCall {
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
}

/** The body of a token call in JSON, with the client in it or in the header beside it. */
export function jsonTokenBody(call: TokenCall, client: 'in-header' | 'in-body'): string {
  const { clientId, clientSecret, username, password } = call;
  const grant = { grant_type: 'password', username, password };
  return JSON.stringify(
    client === 'in-header' ? grant : { ...grant, client_id: clientId, client_secret: clientSecret },
  );
}

/** `fits`: in either form. `tight`: only with the client in the header. Sizes in bytes. */
export function judgeTokenBody(call: TokenCall): {
  size: 'fits' | 'tight' | 'too-large';
  bytes: number;
  limit: number;
} {
  const withClient = Buffer.byteLength(jsonTokenBody(call, 'in-body'));
  const without = Buffer.byteLength(jsonTokenBody(call, 'in-header'));
  const size = withClient <= largestBody ? 'fits' : without <= largestBody ? 'tight' : 'too-large';
  return { size, bytes: size === 'too-large' ? without : withClient, limit: largestBody };
}

import type { DemoPim } from '../../main/demo-pim/demo-pim.ts';

/** A token of a demo PIM for a bare client. */
export async function tokenOf(pim: DemoPim): Promise<string> {
  const { clientId, secret, username, password } = pim.connection;
  const answer = await fetch(`${pim.url}/api/oauth/v1/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ grant_type: 'password', username, password }),
  });
  const body: unknown = await answer.json();
  return String(Reflect.get(Object(body), 'access_token'));
}

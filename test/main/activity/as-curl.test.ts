import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { asCurl } from '../../../main/activity/as-curl.ts';
import type { ActivityDetail } from '../../../preload/contract/activity.ts';

const detail = (rest: Partial<ActivityDetail>): ActivityDetail => ({
  id: 1,
  startedAt: '2026-11-26T08:00:00Z',
  profileId: null,
  asker: 'catalog',
  attempt: 1,
  method: 'GET',
  url: 'https://pim.example.com/api/rest/v1/products?search={"sku":[{"operator":"=","value":"it\'s"}]}',
  status: 200,
  durationMs: 1,
  bytes: 1,
  problem: null,
  requestHeaders: { Accept: 'application/json', 'User-Agent': 'x', Authorization: 'Bearer [redacted]' },
  requestBody: '',
  answerHeaders: {},
  answerBody: '',
  remoteAddress: null,
  requestId: null,
  ...rest,
});

/** What a shell makes of the command: the arguments of curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\n' "$@"; }\n${command}`;
  const { stdout } = spawnSync('sh', ['-c', script], {
    env: { AKENEO_TOKEN: 'the-token', AKENEO_BODY: 'a=1&b=2' },
    encoding: 'utf8',
  });
  return stdout.trimEnd().split('\n');
}

describe('a call as cURL', () => {
  it('reaches the shell as it was, with the token from the variable', () => {
    const command = asCurl(detail({}));
    expect(command).toContain('$AKENEO_TOKEN');
    expect(argumentsOf(command)).toEqual([
      '-sS',
      '-i',
      detail({}).url,
      '-H',
      'Accept: application/json',
      '-H',
      'Authorization: Bearer the-token',
    ]);
  });

  it('sends a body, and that of a token call as a variable', () => {
    const post = { method: 'POST' as const, requestHeaders: {} };
    expect(argumentsOf(asCurl(detail({ ...post, requestBody: '{"a":"$HOME \'x\'"}' }))).slice(-2)).toEqual([
      '--data',
      '{"a":"$HOME \'x\'"}',
    ]);
    expect(argumentsOf(asCurl(detail(post))).at(-1)).toBe('a=1&b=2');
  });
});

import { expect, it } from 'vitest';
import { readPacAnswer } from '../../../main/pim/pac-answer.ts';

const direct = { kind: 'direct', url: null };

it.each([
  ['DIRECT', [direct]],
  ['', [direct]],
  ['PROXY', [direct]],
  ['QUIC proxy:443', [direct]],
  ['PROXY proxy:3128', [{ kind: 'http', url: 'http://proxy:3128' }]],
  ['HTTPS proxy:443', [{ kind: 'http', url: 'https://proxy:443' }]],
  ['SOCKS5 [::1]:1080', [{ kind: 'socks', url: 'socks5h://[::1]:1080' }]],
  ['SOCKS proxy:1080', [{ kind: 'socks', url: 'socks4a://proxy:1080' }]],
  [
    'proxy a:1 ;PROXY b:2; DIRECT',
    [{ kind: 'http', url: 'http://a:1' }, { kind: 'http', url: 'http://b:2' }, direct],
  ],
])('reads %j', (answer, routes) => {
  expect(readPacAnswer(answer)).toEqual(routes);
});

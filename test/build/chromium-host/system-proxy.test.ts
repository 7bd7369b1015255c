import { describe, expect, test } from 'vitest';
import { resolveSystemProxy } from '../../../build/chromium-host/session/system-proxy.ts';

const env = {
  HTTPS_PROXY: 'http://proxy.test:3128',
  http_proxy: 'plain.test',
  NO_PROXY: 'internal.test,.corp.test:8443,10.0.0.1',
};

describe('the proxy of the environment', () => {
  test.each([
    ['https://pim.test/', 'PROXY proxy.test:3128'],
    ['http://pim.test/', 'PROXY plain.test:80'],
    ['https://internal.test/', 'DIRECT'],
    ['https://deep.internal.test/', 'DIRECT'],
    ['https://notinternal.test/', 'PROXY proxy.test:3128'],
    ['https://a.corp.test:8443/', 'DIRECT'],
    ['https://a.corp.test/', 'PROXY proxy.test:3128'],
    ['https://10.0.0.1/', 'DIRECT'],
    ['https://localhost:4000/', 'DIRECT'],
    ['no url', 'DIRECT'],
  ])('for %s is %s', (url, proxy) => {
    expect(resolveSystemProxy(url, env)).toBe(proxy);
  });

  test('may be a SOCKS server for everything', () => {
    expect(resolveSystemProxy('https://pim.test/', { ALL_PROXY: 'socks5://s.test' })).toBe(
      'SOCKS5 s.test:1080',
    );
  });

  test('is none where nothing is set, or everything is excluded', () => {
    expect(resolveSystemProxy('https://pim.test/', {})).toBe('DIRECT');
    expect(resolveSystemProxy('https://pim.test/', { ...env, NO_PROXY: '*' })).toBe('DIRECT');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import {
  addScheme,
  appScheme,
  originOf,
  toAppUrl,
  toBrowserSources,
  toBrowserUrl,
} from '../../../build/chromium-host/navigation/app-url.ts';

beforeAll(() => addScheme('app'));

describe('addresses of the app', () => {
  test.each([
    ['app://bundle/index.html?x=1#top', 'http://bundle.app.localhost/index.html?x=1#top'],
    ['app://bundle', 'http://bundle.app.localhost/'],
    ['app://bundle?q', 'http://bundle.app.localhost/?q'],
  ])('%s is %s in the browser', (app, browser) => {
    expect(toBrowserUrl(app)).toBe(browser);
  });

  test('come back as they were', () => {
    expect(toAppUrl('http://bundle.app.localhost/a/b.js?x#y')).toBe('app://bundle/a/b.js?x#y');
  });

  test.each([
    'https://bundle.app.localhost/',
    'http://bundle.app.localhost:8080/',
    'http://app.localhost/',
    'http://x.other.localhost/',
    'http://bundle.app.localhost.evil.test/',
  ])('are not confused with %s', (url) => {
    expect(toAppUrl(url)).toBe(url);
    expect(appScheme(url)).toBeUndefined();
  });

  test('have an origin of their own', () => {
    expect(originOf('app://bundle/x')).toBe('app://bundle');
    expect(originOf('https://pim.test/x')).toBe('https://pim.test');
    expect(originOf('about:blank')).toBe('null');
  });

  test('are rewritten in the sources of a policy, and nothing else is', () => {
    expect(toBrowserSources("default-src 'self' app: https://app.test; img-src app://bundle data:")).toBe(
      "default-src 'self' http://*.app.localhost https://app.test; img-src http://bundle.app.localhost data:",
    );
  });
});

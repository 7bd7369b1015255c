import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../main/pim/address.ts';

const cloud = 'https://x.cloud.akeneo.com';

describe('readAddress understands', () => {
  it.each([
    [cloud, cloud, []],
    [`${cloud}/`, cloud, []],
    [`${cloud}/#/dashboard`, cloud, ['interface-path-removed']],
    [`${cloud}/#/connect/connection-settings?page=2`, cloud, ['interface-path-removed']],
    [`${cloud}/user/login`, cloud, ['interface-path-removed']],
    [`${cloud}/user/login?next=%2F#x`, cloud, ['interface-path-removed', 'query-removed']],
    [`${cloud}/connect/apps/v1/authorize?client_id=1`, cloud, ['interface-path-removed', 'query-removed']],
    [`${cloud}/api/rest/v1`, cloud, ['api-path-removed']],
    [`${cloud}/api/rest/v1/channels?limit=1`, cloud, ['api-path-removed', 'query-removed']],
    [`${cloud}/api/oauth/v1/token`, cloud, ['api-path-removed']],
    [`${cloud}/api`, cloud, ['api-path-removed']],
    ['x.cloud.akeneo.com', cloud, ['scheme-added']],
    ['//x.cloud.akeneo.com/', cloud, ['scheme-added']],
    ['https:x.cloud.akeneo.com', cloud, []],
    ['https:///x.cloud.akeneo.com', cloud, []],
    ['https:/x.cloud.akeneo.com', cloud, []],
    ['http://https://x.cloud.akeneo.com', cloud, []],
    ['  https://x.cloud.akeneo.com \n', cloud, ['spaces-removed']],
    ['https://x.cloud.\r\n  akeneo.com/#/', cloud, ['spaces-removed', 'interface-path-removed']],
    ['https:// x.cloud.akeneo.com', cloud, ['spaces-removed']],
    ['\u200Bhttps://x.cloud.akeneo.com\uFEFF', cloud, []],
    ['“https://x.cloud.akeneo.com”,', cloud, []],
    ['<https://x.cloud.akeneo.com>', cloud, []],
    ['HTTPS://X.Cloud.Akeneo.COM', cloud, []],
    ['https://x.cloud.akeneo.com.', cloud, []],
    ['https://x.cloud.akeneo.com:443', cloud, []],
    ['https://pim.example.com:8443/', 'https://pim.example.com:8443', []],
    ['pim.example.com:8443', 'https://pim.example.com:8443', ['scheme-added']],
    ['https://example.com/pim/', 'https://example.com/pim', []],
    ['https://example.com/pim/fr//#/dashboard', 'https://example.com/pim/fr', ['interface-path-removed']],
    ['https://example.com/pim/api/rest/v1/', 'https://example.com/pim', ['api-path-removed']],
    [
      'https://example.com/pim/index.php/api/rest/v1',
      'https://example.com/pim',
      ['api-path-removed', 'interface-path-removed'],
    ],
    ['https://example.com/apis', 'https://example.com/apis', []],
    ['https://user:secret@pim.example.com', 'https://pim.example.com', ['credentials-removed']],
    ['https://pim.example.com?utm=1', 'https://pim.example.com', ['query-removed']],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example', []],
    ['https://[2001:DB8::1]:8080/', 'https://[2001:db8::1]:8080', []],
    ['::1', 'http://[::1]', ['scheme-added']],
    ['localhost:8080', 'http://localhost:8080', ['scheme-added']],
    ['pim', 'https://pim', ['scheme-added']],
  ])('%j as %s', (typed, baseUrl, changes) => {
    expect(readAddress(typed)).toMatchObject({ understood: true, baseUrl, changes });
  });
});

it.each([
  ['http://pim.example.com', true],
  ['http://192.168.1.4', true],
  ['https://pim.example.com', false],
  ['http://localhost:8080', false],
  ['http://127.0.0.1', false],
  ['http://127.8.0.1', false],
  ['http://[::1]:3000', false],
  ['http://pim.localhost', false],
  ['http://127.0.0.1.example.com', true],
])('%s: secrets in clear: %s', (typed, insecure) => {
  expect(readAddress(typed)).toMatchObject({ understood: true, insecure });
});

describe('readAddress refuses', () => {
  it.each([
    ['', 'address-empty'],
    [' \n ', 'address-empty'],
    ['ftp://pim.example.com', 'address-scheme'],
    ['mailto:me@example.com', 'address-scheme'],
    ['htps://pim.example.com', 'address-scheme'],
    ['file:///etc/passwd', 'address-scheme'],
    ['javascript:alert(1)', 'address-scheme'],
    ['https://', 'address-invalid'],
    ['https://pim.example.com:99999', 'address-invalid'],
    ['https://pim.example.com:0', 'address-invalid'],
    ['the address of our pim', 'address-invalid'],
    ['admin@example.com', 'address-invalid'],
    ['12345', 'address-invalid'],
    ['1_3zi5hbxt7gyskw8o8gkcc4swog4ccgk4ocg4cks8ogk8ggcgko', 'address-invalid'],
    ['https://a.example.com https://b.example.com', 'address-invalid'],
    ['https://exa<mple.com', 'address-invalid'],
    ['https://api.akeneo.com', 'address-documentation-site'],
    ['api.akeneo.com/api-reference.html', 'address-documentation-site'],
    ['https://help.akeneo.com/en_US/serenity', 'address-documentation-site'],
    ['https://API.akeneo.com./', 'address-documentation-site'],
    ['https://www.akeneo.com', 'address-marketing-site'],
    ['akeneo.com', 'address-marketing-site'],
  ])('%j as %s', (typed, code) => {
    const reading = readAddress(typed);
    expect(reading).toMatchObject({ understood: false, problem: { code, action: { kind: 'edit-address' } } });
  });

  it('without repeating a password of the address', () => {
    const reading = readAddress('https://user:pa55word@exa<mple.com');
    expect(reading.understood).toBe(false);
    expect(JSON.stringify(reading)).not.toContain('pa55word');
  });
});

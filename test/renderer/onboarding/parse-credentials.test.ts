import { describe, expect, it } from 'vitest';
import { parseCredentials } from '../../../renderer/onboarding/parse-credentials.ts';

const all = { clientId: '4_2kz9x', clientSecret: 's3cr3t', username: 'erp_4821', password: 'p4:ss=w' };

describe('a pasted block of credentials', () => {
  it.each([
    [
      'labels and values on lines',
      'Client ID: 4_2kz9x\nSecret: s3cr3t\nUsername: erp_4821\nPassword: p4:ss=w',
    ],
    [
      'labels above their values, as on the page',
      'Client ID\n4_2kz9x\nSecret\ns3cr3t\nUsername\nerp_4821\nPassword\np4:ss=w\n',
    ],
    ['everything on one line', 'Client ID: 4_2kz9x Secret: s3cr3t Username: erp_4821 Password: p4:ss=w'],
    [
      'Windows line ends',
      'Client ID: 4_2kz9x\r\nSecret: s3cr3t\r\nUsername: erp_4821\r\nPassword: p4:ss=w\r\n',
    ],
    [
      'an .env file with prefixes and quotes',
      'AKENEO_CLIENT_ID=4_2kz9x\nAKENEO_CLIENT_SECRET="s3cr3t"\nexport AKENEO_USERNAME=erp_4821\nAKENEO_PASSWORD=\'p4:ss=w\'',
    ],
    [
      'JSON in snake case',
      '{"client_id":"4_2kz9x","client_secret":"s3cr3t","username":"erp_4821","password":"p4:ss=w"}',
    ],
    [
      'JSON in camel case, nested',
      '{"pim":{"url":"https://x","auth":{"clientId":"4_2kz9x","secret":"s3cr3t","userName":"erp_4821","password":"p4:ss=w"}}}',
    ],
    [
      'a list of keys and values',
      '{"values":[{"key":"clientId","value":"4_2kz9x"},{"key":"secret","value":"s3cr3t"},{"key":"username","value":"erp_4821"},{"key":"password","value":"p4:ss=w"}]}',
    ],
    [
      'lines of a script with commas',
      "clientId: '4_2kz9x',\nclientSecret: 's3cr3t',\nusername: 'erp_4821',\npassword: 'p4:ss=w',",
    ],
  ])('is taken apart: %s', (_name, text) => {
    expect(parseCredentials(text)).toEqual(all);
  });

  it('may hold only some of the values', () => {
    expect(parseCredentials('Client ID: 4_2kz9x\nSecret: s3cr3t')).toEqual({
      clientId: '4_2kz9x',
      clientSecret: 's3cr3t',
    });
  });

  it.each([['4_2kz9x'], ['my password'], ['Secret: s3cr3t'], ['{"username":'], ['']])(
    'is no block, so that it is pasted as it is: %s',
    (text) => {
      expect(parseCredentials(text)).toBeNull();
    },
  );
});

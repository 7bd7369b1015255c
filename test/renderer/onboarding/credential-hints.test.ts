import { describe, expect, it } from 'vitest';
import { credentialHints } from '../../../renderer/onboarding/credential-hints.ts';

const connectionId = '4_4ugt9k2x1yw4w8o0k44gwsc8kg8kks8w8ow0oc4sgwksowgkws';
const secret = '2xn5m8hn0lwkc8sok4cg44cw8w0kgo4w84ocgs0w4ow8kc0w00';
const fine = { clientId: connectionId, clientSecret: secret, username: 'erp_4821', password: 'b4d83ad3c' };
const codes = (change: Partial<typeof fine>) =>
  credentialHints({ ...fine, ...change }).map(({ field, code }) => `${field}: ${code}`);

describe('hints from the shape of credentials', () => {
  it('are silent on the values of a connection', () => {
    expect(codes({})).toEqual([]);
  });

  it('are silent while a field is empty or just begun', () => {
    expect(codes({ clientId: '', clientSecret: '', password: '' })).toEqual([]);
    expect(codes({ clientId: '4_4' })).toEqual([]);
  });

  it('know the client id of an app by its uuid', () => {
    expect(codes({ clientId: '8f1c6e0a-52b4-4c1e-9d3a-0123456789ab' })).toEqual([
      'clientId: client-id-of-app',
    ]);
  });

  it('miss the number and the underscore', () => {
    expect(codes({ clientId: 'pim_connector' })).toEqual(['clientId: client-id-without-underscore']);
  });

  it('see id and secret swapped', () => {
    expect(codes({ clientId: secret, clientSecret: connectionId })).toEqual(['clientSecret: swapped']);
  });

  it('see the masked texts of the page', () => {
    expect(codes({ clientSecret: '••••••••', password: '********' })).toEqual([
      'clientSecret: client-secret-masked',
      'password: password-masked',
    ]);
  });

  it('say that a blank at the edge belongs to the password', () => {
    expect(codes({ password: 'b4d83ad3c ' })).toEqual(['password: password-blank-edge']);
  });
});

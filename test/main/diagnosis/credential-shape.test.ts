import { describe, expect, it } from 'vitest';
import { shapeProblem } from '../../../main/diagnosis/credential-shape.ts';
import words from '../../../preload/contract/language/en/facts.json' with { type: 'json' };

const connectionId = `3_${'a1b2c'.repeat(10)}`;
const appId = '90741597-54c5-48a1-98da-a68e7ee0a715';
const secret = 'k'.repeat(50);

describe('the form of credentials', () => {
  it.each([
    ['connection', connectionId, secret],
    ['app', appId, 'K'.repeat(86)],
  ] as const)('of a %s is right', (kind, clientId, clientSecret) => {
    expect(shapeProblem({ kind, clientId }, { clientSecret })).toBeNull();
  });

  it.each([
    ['connection', appId, secret, 'client-belongs-to-app', undefined],
    ['app', connectionId, secret, 'client-belongs-to-connection', undefined],
    ['connection', `${connectionId}\n`, secret, 'credentials-malformed', 'client ID'],
    ['connection', connectionId, `${secret} `, 'credentials-malformed', 'secret'],
    ['connection', secret, connectionId, 'credentials-malformed', 'secret'],
    ['connection', 'erp', secret, 'credentials-malformed', 'client ID'],
    ['app', 'my-app', secret, 'credentials-malformed', 'client ID'],
    ['app', appId, 'k'.repeat(12), 'credentials-malformed', 'secret'],
  ] as const)('of a %s with %j and %j is odd', (kind, clientId, clientSecret, code, field) => {
    const found = shapeProblem({ kind, clientId }, { clientSecret });
    expect(found?.code).toBe(code);
    expect(found?.params.field).toBe(field);
    // The screen says it in its own language.
    const told = found?.code === 'credentials-malformed' ? [found.params.field, found.params.why] : [];
    expect(told.filter((text) => !Object.hasOwn(words.phrase, text ?? ''))).toEqual([]);
    if (clientId !== clientSecret && clientSecret !== connectionId) {
      expect(JSON.stringify(found)).not.toContain(clientSecret);
    }
  });
});

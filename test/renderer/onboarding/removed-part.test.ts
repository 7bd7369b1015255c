import { describe, expect, it } from 'vitest';
import { removedPart } from '../../../renderer/onboarding/removed-part.ts';

describe('the part that was removed from an address', () => {
  it('is named for the paths of the interface and the API', () => {
    expect(removedPart(' https://x.example/#/dashboard ', 'interface-path-removed')).toBe('/#/dashboard');
    expect(removedPart('https://x.example/pim/api/rest/v1/', 'api-path-removed')).toBe('/api/rest/v1/');
    expect(removedPart('https://x.example/?lang=fr#/a', 'query-removed')).toBe('?lang=fr');
  });

  it('is never named for credentials', () => {
    expect(removedPart('https://jo:secret@x.example', 'credentials-removed')).toBeNull();
  });
});

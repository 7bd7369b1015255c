import { expect, it } from 'vitest';
import { createProfileStore, type ProfilesContent } from '../../../main/profiles/profile-store.ts';
import type { VersionedFile } from '../../../main/storage/versioned-file.ts';

const stored = {
  id: '7f0c1f9e-7d1f-4b58-9b2c-0d3a3c1c2b1a',
  name: 'Shop',
  description: '',
  environment: 'staging',
  group: '',
  baseUrl: 'https://pim.example.com',
  access: { kind: 'connection', clientId: '1_a', username: 'erp' },
  demo: false,
  createdAt: '2026-11-22T10:00:00Z',
  lastUsedAt: null,
  lastVerification: {
    at: '2026-11-22T10:00:00Z',
    outcome: 'failed',
    problem: 'a-code-of-another-release',
    version: null,
    edition: null,
  },
};

it('a profile stays although the problem it remembers is not known to this release; an odd one is kept unseen', () => {
  const odd = { id: 'x' };
  let content: ProfilesContent = { profiles: [odd, stored] };
  const file: VersionedFile<ProfilesContent> = {
    get content() {
      return content;
    },
    replace(next) {
      content = next;
    },
  };
  const store = createProfileStore(
    file,
    () => undefined,
    () => undefined,
  );
  expect(store.list().map(({ name, lastVerification }) => [name, lastVerification?.problem])).toEqual([
    ['Shop', null],
  ]);
  expect(store.oddEntries()).toBe(1);
  store.change(stored.id, { name: 'Other' });
  expect(file.content.profiles).toContain(odd);
});

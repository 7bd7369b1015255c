import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { useEntity } from '../../../renderer/catalog/entity-lookup.ts';
import { type Answers, createFakeBridge, refuse } from '../support/fake-bridge.ts';
import { uuid } from '../support/sample-answers.ts';

function lookups(catalog: NonNullable<Answers['catalog']>) {
  const fake = createFakeBridge({ catalog });
  Reflect.set(window, 'pimscope', fake.bridge);
  const client = createQueryClient();
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const familyOf = (code: string | null) =>
    renderHook(() => useEntity(uuid(1), 'families', [], code), { wrapper }).result;
  return { fake, familyOf };
}

describe('an entity that a cell names', () => {
  it('is asked for together with those of the other cells', async () => {
    const { fake, familyOf } = lookups({
      lookup: ({ resource }) => ({
        resource,
        items: [],
        readAt: '',
        origin: 'live',
      }),
    });
    const [shoes, bags, none] = [familyOf('shoes'), familyOf('bags'), familyOf(null)];
    expect(shoes.current).toBeUndefined();
    await waitFor(() => expect([shoes.current, bags.current]).toEqual([null, null]));
    expect(none.current).toBeUndefined();
    expect(fake.callsOf('catalog.lookup')).toMatchObject([{ keys: ['shoes', 'bags'] }]);
  });

  it('is not there in a copy that does not hold it, and is not asked for again', async () => {
    const { fake, familyOf } = lookups({
      lookup: () => {
        throw refuse('not-in-mirror');
      },
    });
    const shoes = familyOf('shoes');
    await waitFor(() => expect(shoes.current).toBeNull());
    const bags = familyOf('bags');
    await waitFor(() => expect(bags.current).toBeNull());
    expect(fake.callsOf('catalog.lookup')).toHaveLength(1);
  });

  it('is not waited for where the call failed', async () => {
    const { familyOf } = lookups({
      lookup: () => {
        throw refuse('timed-out');
      },
    });
    const shoes = familyOf('shoes');
    await waitFor(() => expect(shoes.current).toBeNull());
  });
});

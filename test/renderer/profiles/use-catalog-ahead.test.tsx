import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useListStore } from '../../../renderer/catalog/list-store.ts';
import { listAnswers } from '../catalog/support/list-answers.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';

beforeEach(() => {
  useListStore.getState().reset();
  Reflect.set(window, 'requestIdleCallback', (idle: () => void) => window.setTimeout(idle));
  Reflect.set(window, 'cancelIdleCallback', (handle: number) => window.clearTimeout(handle));
});
// What was begun is cancelled when the interface is taken away, which may be later.
afterEach(() => void Reflect.deleteProperty(window, 'requestIdleCallback'));

describe('a profile that is looked at', () => {
  it('gets its catalog ready without asking for anything of it, which is asked for once when it is opened', async () => {
    const { fake, user } = renderApp(`/profiles/${uuid(1)}`, listAnswers());
    await waitFor(
      () => {
        expect(fake.callsOf('catalog.offers')).toHaveLength(1);
        expect(fake.callsOf('catalog.views')).toHaveLength(1);
      },
      { timeout: 20_000 },
    );
    expect(fake.callsOf('catalog.list')).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Catalog' }));
    await waitFor(async () => expect(await screen.findByTestId('loaded')).toHaveTextContent('3 products'), {
      timeout: 20_000,
    });
    expect(fake.callsOf('catalog.list')).toHaveLength(1);
  });
});

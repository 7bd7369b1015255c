import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { askEarly, type FirstPage, takeEarly } from '../../../renderer/catalog/early-page.ts';
import { wholeList } from '../../../renderer/catalog/explorer-queries.ts';
import { useListStore } from '../../../renderer/catalog/list-store.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, uuid } from '../support/sample-answers.ts';
import { listAnswers, queriesOf } from './support/list-answers.ts';

beforeEach(() => useListStore.getState().reset());

const first: FirstPage = {
  profileId: uuid(1),
  resource: 'products',
  parents: [],
  query: wholeList,
  cursor: null,
  limit: 100,
};

describe('a first page that is asked for on the way to its list', () => {
  const start = () => {
    const fake = createFakeBridge(sampleAnswers());
    fake.answer(listAnswers());
    Reflect.set(window, 'pimscope', fake.bridge);
    return fake;
  };

  it('is given to the list that asks the same, once', async () => {
    const fake = start();
    askEarly(first);
    const page = await takeEarly({ ...first }, new AbortController().signal);
    expect(page?.items).toHaveLength(3);
    expect(takeEarly(first, new AbortController().signal)).toBeNull();
    expect(fake.callsOf('catalog.list')).toHaveLength(1);
  });

  it('is cancelled where the list asks otherwise, and where its list is closed', async () => {
    start();
    askEarly(first);
    expect(
      takeEarly({ ...first, query: { ...wholeList, scope: 'print' } }, new AbortController().signal),
    ).toBeNull();
    const closing = new AbortController();
    askEarly(first);
    const page = takeEarly(first, closing.signal);
    closing.abort();
    await expect(page).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });

  it('is all that a list asks, also when somebody comes back to it', async () => {
    const { fake, user, router } = renderApp(`/profiles/${uuid(1)}/catalog`, listAnswers());
    const shown = async () =>
      waitFor(async () => expect(await screen.findByTestId('loaded')).toHaveTextContent('3 products'), {
        timeout: 20_000,
      });
    await shown();
    const asked = () => queriesOf(fake.callsOf('catalog.list'), 'products');
    const before = asked().length;
    await router.navigate({ to: '/profiles/$profileId', params: { profileId: uuid(1) } });
    await user.click(await screen.findByRole('tab', { name: 'Catalog' }));
    await shown();
    expect(asked().slice(before)).toEqual([asked()[0]]);
  });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';
import { activityAnswers, entry } from './support/sample-calls.ts';

const here = `/profiles/${uuid(1)}/activity`;
const list = () => screen.findByRole('grid', { name: 'Calls, newest first' });
const rows = async () => await within(await list()).findAllByRole('row', { selected: false });

// jsdom lays nothing out; the list draws what is in sight.
const sizes = { clientHeight: 640, clientWidth: 1000, scrollHeight: 5000 };
const before = Object.getOwnPropertyDescriptors(Element.prototype);
beforeAll(() => {
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(Element.prototype, name, { configurable: true, get: () => value });
  }
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
});
afterAll(() => {
  for (const name of ['clientHeight', 'clientWidth', 'scrollHeight'] as const) {
    Object.defineProperty(Element.prototype, name, before[name]);
  }
});

const many = (count: number) => Array.from({ length: count }, (_, index) => entry(count - index));

describe('the activity of a profile', () => {
  it('teaches while there is nothing', async () => {
    renderApp(here, activityAnswers([]));
    await screen.findByRole('heading', { name: 'No calls yet' });
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('lists calls newest first, and adds those that happen at the top', async () => {
    const { fake } = renderApp(here, activityAnswers([entry(2), entry(1, { attempt: 2, status: 429 })]));
    await list();
    expect(await rows()).toHaveLength(2);
    expect((await rows())[1]).toHaveTextContent('429');
    expect(within((await rows())[1] as HTMLElement).getByText('2')).toBeVisible();
    act(() => fake.emit('activityAdded', [entry(3, { status: null }), entry(4, { profileId: uuid(2) })]));
    expect(await rows()).toHaveLength(3);
    expect((await rows())[0]).toHaveTextContent('page=3');
    expect((await rows())[0]).toHaveTextContent('None');
  });

  it('draws only what is in sight of a long list', async () => {
    renderApp(here, activityAnswers(many(150)));
    expect((await rows()).length).toBeGreaterThan(15);
    expect((await rows()).length).toBeLessThan(60);
    expect(screen.getByText('150 calls')).toBeVisible();
  });

  it('holds new calls back while it is paused', async () => {
    const { user, fake } = renderApp(here, activityAnswers([entry(1)]));
    await list();
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    act(() => fake.emit('activityAdded', [entry(2), entry(3)]));
    expect(await rows()).toHaveLength(1);
    expect(screen.getByRole('button', { name: '2 new calls' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Follow' }));
    expect(await rows()).toHaveLength(3);
  });

  it('reads older calls as one comes near the end', async () => {
    const { user, fake } = renderApp(here, activityAnswers(many(90), 30));
    (await list()).focus();
    await user.keyboard('{End}');
    await waitFor(() => expect(fake.callsOf('activity.list').length).toBeGreaterThan(1));
    expect(fake.callsOf('activity.list')[1]).toMatchObject({ before: 61 });
    await waitFor(() => expect(screen.getByText('90 calls')).toBeVisible());
  });

  it('filters, and offers to clear filters that match nothing', async () => {
    const { user, fake } = renderApp(here, activityAnswers([entry(1)]));
    await list();
    await user.type(screen.getByRole('textbox', { name: 'Search in addresses' }), 'families');
    await screen.findByText('No call matches these filters.');
    expect(fake.callsOf('activity.list').at(-1)).toMatchObject({ filter: { text: 'families' } });
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await rows()).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: 'Search in addresses' })).toHaveValue('');
  });

  it('shows the calls of all profiles on demand, each with its profile', async () => {
    const { user } = renderApp(here, activityAnswers([entry(2, { profileId: uuid(2) }), entry(1)]));
    await list();
    expect(await rows()).toHaveLength(1);
    await user.click(screen.getByRole('combobox', { name: 'Profile' }));
    await user.click(await screen.findByRole('option', { name: 'All profiles' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect((await rows())[0]).toHaveTextContent('Northwind sandbox');
  });

  it('opens a call by keyboard, copies it as cURL without the token, and closes with Escape', async () => {
    const { user, fake } = renderApp(here, activityAnswers([entry(2), entry(1)]));
    (await list()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const call = await screen.findByRole('complementary', { name: 'Call' });
    expect(await within(call).findByText('req-7')).toBeVisible();
    expect(call).toHaveTextContent('Bearer (hidden)');
    await user.click(within(call).getByRole('button', { name: 'Copy as cURL' }));
    await screen.findByText('Copied. The token is the variable $AKENEO_TOKEN.');
    expect(await navigator.clipboard.readText()).toContain('Bearer $AKENEO_TOKEN');
    expect(fake.callsOf('activity.curl')).toEqual([{ id: 1 }]);
    (await list()).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Call' })).toBeNull();
  });

  it('says in a sentence what the chart shows', async () => {
    renderApp(here, activityAnswers([entry(1)]));
    const chart = await screen.findByRole('region', { name: 'Calls in the last 5 minutes' });
    expect(chart).toHaveTextContent('36 calls, at most 22 a second and 4 at once.');
    expect(chart).toHaveTextContent('3 in flight of 4');
    expect(chart).toHaveTextContent('2 answers were 429 (too many).');
    expect(chart).toHaveTextContent('limit 100 a second');
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { chips, showBar } from './support/show-bar.tsx';

async function pick(user: UserEvent, text: string) {
  await user.click(await screen.findByRole('button', { name: 'Add filter' }));
  await user.type(await screen.findByRole('combobox', { name: 'Property, attribute or code' }), text);
  await screen.findAllByRole('option', { name: new RegExp(text, 'i') });
  await user.keyboard('{Enter}');
  return screen.findByRole('form', { name: 'Condition' });
}

async function choose(user: UserEvent, form: HTMLElement, field: string, option: string | RegExp) {
  await user.click(within(form).getByRole('combobox', { name: field }));
  await user.click(await within(form).findByRole('option', { name: option }));
}

describe('building a filter', () => {
  it('by keyboard only: a family by its label', async () => {
    const { user, last } = showBar();
    await screen.findByRole('button', { name: 'Add filter' });
    screen.getByRole('button', { name: 'Add filter' }).focus();
    await user.keyboard('{Enter}');
    const search = await screen.findByRole('combobox', { name: 'Property, attribute or code' });
    await waitFor(() => expect(search).toHaveFocus());
    await user.keyboard('fam{Enter}');
    const form = await screen.findByRole('form', { name: 'Condition' });
    const value = within(form).getByRole('combobox', { name: 'Value' });
    await waitFor(() => expect(value).toHaveFocus());
    await within(form).findByRole('option', { name: /Boots/ });
    await user.keyboard('boo{Enter}{Enter}');
    expect(last()).toEqual({ family: [{ operator: 'IN', value: ['boots'] }] });
    await waitFor(() => expect(chips()).toEqual(['Family is one of Boots']));
    expect(screen.getByRole('button', { name: 'Add filter' })).toHaveFocus();
  });

  it('asks for the locale of a localizable attribute, and says where it is missing', async () => {
    const { user, applied, last } = showBar();
    const form = await pick(user, 'Name');
    await user.type(within(form).getByRole('textbox', { name: 'Value' }), 'chair');
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(within(form).getByText('A locale is needed.')).toBeVisible();
    expect(applied).toEqual([]);
    await choose(user, form, 'Operator', 'contains');
    await choose(user, form, 'Locale', 'de_DE');
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(last()).toEqual({ name: [{ operator: 'CONTAINS', value: 'chair', locale: 'de_DE' }] });
    expect(chips()).toEqual(['Name contains chair de_DE']);
  });

  it('offers the operators that the API has for the type, and no others', async () => {
    const { user } = showBar();
    const form = await pick(user, 'Release');
    await user.click(within(form).getByRole('combobox', { name: 'Operator' }));
    const names = (await within(form).findAllByRole('option')).map(({ textContent }) => textContent);
    expect(names).toEqual([
      'is before',
      'is',
      'is not',
      'is after',
      'is between',
      'is not between',
      'is empty',
      'is not empty',
    ]);
    expect(within(form).getByRole('combobox', { name: 'Channel' })).toBeVisible();
    expect(within(form).queryByRole('combobox', { name: 'Locale' })).toBeNull();
  });

  it('takes amounts with a unit, with a decimal comma too', async () => {
    const { user, last } = showBar();
    const form = await pick(user, 'Weight');
    await user.type(within(form).getByRole('textbox', { name: 'Amount' }), '1,5');
    await choose(user, form, 'Unit', 'Gram (g)');
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(last()).toEqual({ weight: [{ operator: '<', value: { amount: '1.5', unit: 'GRAM' } }] });
  });

  it('writes times in the form of the resource', async () => {
    const products = showBar();
    const form = await pick(products.user, 'Updated');
    fireEvent.change(within(form).getByLabelText('Value'), { target: { value: '2026-01-31T08:30' } });
    await products.user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(products.last()).toEqual({ updated: [{ operator: '=', value: '2026-01-31 08:30:00' }] });
  });

  it('goes down the category trees and takes those below with them', async () => {
    const { user, last } = showBar();
    const form = await pick(user, 'Category');
    await choose(user, form, 'Operator', 'is in, or below');
    await user.click(await within(form).findByRole('button', { name: 'Open Master catalog' }));
    await user.click(await within(form).findByRole('button', { name: /^Winter/ }));
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(last()).toEqual({ categories: [{ operator: 'IN CHILDREN', value: ['winter'] }] });
  });

  it('takes a thousand identifiers, counts them and names what stands there twice', async () => {
    const { user, last } = showBar();
    const form = await pick(user, 'Identifier');
    await choose(user, form, 'Operator', 'is one of');
    const codes = Array.from({ length: 1000 }, (_, index) => `SKU-${index}`);
    await user.click(within(form).getByRole('textbox', { name: 'Value' }));
    await user.paste([...codes, 'SKU-7'].join(';'));
    expect(within(form).getByTestId('pasted-count')).toHaveTextContent('1,000 in the list');
    expect(within(form).getByText(/more than once|twice/)).toHaveTextContent('SKU-7');
    expect(within(form).getByText(/10 calls/)).toBeVisible();
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(last()).toEqual({ identifier: [{ operator: 'IN', value: codes }] });
  });

  it('says which types the API has no filter for', async () => {
    const { user } = showBar();
    await user.click(await screen.findByRole('button', { name: 'Add filter' }));
    const option = await screen.findByRole('option', { name: /Similar product/ });
    expect(option).toHaveTextContent('The API has no filter for this type');
    expect(option).toHaveAttribute('data-combobox-disabled');
  });

  it('says so where the API has no search at all', async () => {
    showBar({ resource: 'channels' });
    expect(await screen.findByText('The API has no search for this list.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add filter' })).toBeNull();
  });
});

describe('the conditions of a filter', () => {
  const filter = JSON.stringify({
    enabled: [{ operator: '=', value: true }],
    colour: [{ operator: 'IN', value: ['red', 'blue', 'x'] }],
    odd: { form: 1 },
  });

  it('stand as chips in words; what the builder can’t draw stands as JSON', async () => {
    showBar({ filter });
    await waitFor(() =>
      expect(chips()).toEqual(['Enabled is Yes', 'Colour is one of Crimson red, Sea blue +1', 'odd as JSON']),
    );
  });

  it('are edited, and closed by Escape without a change', async () => {
    const { user, applied, last } = showBar({ filter });
    await user.click(await screen.findByRole('button', { name: 'Edit Enabled is Yes' }));
    await screen.findByRole('form', { name: 'Condition' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form', { name: 'Condition' })).toBeNull();
    expect(applied).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Edit Enabled is Yes' }));
    const form = await screen.findByRole('form', { name: 'Condition' });
    await user.click(within(form).getByRole('radio', { name: 'No' }));
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    expect(last()).toMatchObject({ enabled: [{ operator: '=', value: false }], odd: { form: 1 } });
  });

  it('are removed one by one, or all at once with Undo', async () => {
    const { user, applied, last } = showBar({ filter });
    await user.click(await screen.findByRole('button', { name: 'Remove Enabled is Yes' }));
    expect(last()).not.toHaveProperty('enabled');
    const before = applied.at(-1);
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(applied.at(-1)).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(applied.at(-1)).toBe(before);
  });

  it('show what the PIM refused, with the way to edit or remove it', async () => {
    const { user, last } = showBar({
      filter,
      problem: {
        code: 'request-refused',
        params: { status: 422, message: 'Property "colour" expects an existing option, "x" given.' },
        retryable: false,
      },
    });
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('It is about: Colour is one of'));
    await user.click(within(alert).getByRole('button', { name: 'Edit' }));
    await screen.findByRole('form', { name: 'Condition' });
    await user.keyboard('{Escape}');
    await user.click(within(alert).getByRole('button', { name: 'Remove this condition' }));
    expect(last()).not.toHaveProperty('colour');
  });
});

describe('the JSON of a filter', () => {
  const editor = () => screen.getByRole('textbox', { name: 'The search as JSON' });

  it('is in step with the chips, both ways', async () => {
    const { user, change } = showBar({ filter: '{"enabled":[{"operator":"=","value":true}]}' });
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    expect(editor()).toHaveTextContent('"enabled": [{ "operator": "=", "value": true }]');
    act(() => change('{"family":[{"operator":"EMPTY"}]}'));
    expect(editor()).toHaveTextContent('"family"');
    expect(screen.getByTestId('raw-state')).toHaveTextContent('In step with the filter');
  });

  it('keeps text that is no JSON, names the place, and survives the bar being closed', async () => {
    const { user, applied } = showBar();
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    await user.click(editor());
    await user.paste('{"family": [{"operator": "IN" "value": []}]}');
    expect(await screen.findByText('A comma is missing here.', { exact: false })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Apply/ })).toBeDisabled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(applied).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    await user.click(screen.getByRole('button', { name: 'JSON not applied' }));
    expect(editor()).toHaveTextContent('"IN" "value"');
  });

  it('is applied by Control and Enter', async () => {
    const { user, last } = showBar();
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    await user.click(editor());
    await user.paste('{"enabled": [{"operator": "=", "value": false}]}');
    expect(screen.getByTestId('raw-state')).toHaveTextContent('Not applied yet');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(last()).toEqual({ enabled: [{ operator: '=', value: false }] });
    expect(await screen.findByRole('button', { name: 'Edit Enabled is No' })).toBeVisible();
  });

  it('is kept where the filter changes meanwhile', async () => {
    const { user, change } = showBar();
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    await user.click(editor());
    await user.paste('{"enabled": 1');
    act(() => change('{"family":[{"operator":"EMPTY"}]}'));
    expect(editor()).toHaveTextContent('{"enabled": 1');
    expect(screen.getByTestId('raw-state')).toHaveTextContent('The filter was changed meanwhile.');
    await user.click(screen.getByRole('button', { name: 'Take the filter’s JSON' }));
    expect(editor()).toHaveTextContent('"family"');
  });

  it('says what the API does not have', async () => {
    const { user } = showBar({
      filter: JSON.stringify({
        enabled: [{ operator: 'LIKE', value: true }],
        nowhere: [{ operator: 'EMPTY' }],
        release: [{ operator: '=', value: '31.12.2026', scope: 'print' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    expect(await screen.findByText(/no operator “LIKE” for “Enabled”/)).toBeVisible();
    expect(await screen.findByText(/No property or attribute with the code “nowhere”/)).toBeVisible();
    expect(screen.getByText(/A date as 2026-12-31 is wanted/)).toBeVisible();
  });
});

describe('the last filters', () => {
  it('are offered in words for the list, can be had again, and cleared; what can not be kept is told', async () => {
    const { fake, user, last, change } = showBar();
    expect(screen.queryByRole('button', { name: 'Last filters' })).toBeNull();
    const form = await pick(user, 'Family');
    await within(form).findByRole('option', { name: /Boots/ });
    await user.keyboard('boo{Enter}{Enter}');
    await waitFor(() => expect(chips()).toHaveLength(1));
    act(() => change(null));
    await user.click(await screen.findByRole('button', { name: 'Last filters' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Family is one of boots' }));
    expect(last()).toEqual({ family: [{ operator: 'IN', value: ['boots'] }] });

    await user.click(screen.getByRole('button', { name: 'Last filters' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Clear the last filters/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Last filters' })).toBeNull());

    fake.answer({
      catalog: {
        noteFilter: () => {
          throw refuse('file-not-writable', { params: { path: 'catalog-views.json' } });
        },
      },
    });
    act(() => change(null));
    const again = await pick(user, 'Family');
    await within(again).findByRole('option', { name: /Boots/ });
    await user.keyboard('boo{Enter}{Enter}');
    expect(await screen.findByText(/^Not kept for the next time: /)).toBeVisible();
    expect(chips()).toHaveLength(1);
  });
});

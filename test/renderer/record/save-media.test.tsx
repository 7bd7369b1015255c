import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { startLanguage } from '../../../renderer/app/language.ts';
import { SaveMedia } from '../../../renderer/record/save-media.tsx';
import { type Answers, createFakeBridge, refuse } from '../support/fake-bridge.ts';
import { uuid } from '../support/sample-answers.ts';

startLanguage();

function shown(saveMedia: NonNullable<NonNullable<Answers['catalog']>['saveMedia']>) {
  const fake = createFakeBridge({ catalog: { saveMedia } });
  Reflect.set(window, 'pimscope', fake.bridge);
  render(
    <MantineProvider>
      <SaveMedia profileId={uuid(1)} kind="product" code="a/b/shoe.png" name="shoe.png" />
    </MantineProvider>,
  );
  return { fake, user: userEvent.setup() };
}

it('a file is saved where main asks for it: how much has come, Cancel, and again', async () => {
  const { fake, user } = shown(() => new Promise(() => undefined));
  await user.click(screen.getByRole('button', { name: 'Save shoe.png as…' }));
  const [asked] = fake.callsOf('catalog.saveMedia') as { attemptId: string; code: string }[];
  expect(asked?.code).toBe('a/b/shoe.png');
  act(() =>
    fake.emit('catalogProgress', { attemptId: asked?.attemptId ?? '', done: 1_500_000, total: null }),
  );
  expect(await screen.findByText('1.5 MB so far')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel saving shoe.png' }));
  expect(fake.calls.every(({ cancelled }) => cancelled)).toBe(true);
  fake.answer({ catalog: { saveMedia: () => ({ path: null }) } });
});

it('what could not be saved says why, and can be tried again', async () => {
  const { fake, user } = shown(() => {
    throw refuse('disk-full', { params: { path: '/disk/shoe.png' } });
  });
  const save = screen.getByRole('button', { name: 'Save shoe.png as…' });
  await user.click(save);
  expect(await screen.findByText(/^Not saved: /)).toBeVisible();
  fake.answer({ catalog: { saveMedia: () => ({ path: null }) } });
  await user.click(save);
  expect(await screen.findByRole('button', { name: 'Save shoe.png as…' })).toBeEnabled();
  expect(screen.queryByText(/^Not saved: /)).toBeNull();
});

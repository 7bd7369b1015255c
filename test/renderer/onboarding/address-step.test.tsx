import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AddressReading } from '../../../preload/contract/pim-address.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { readAddress } from '../support/sample-answers.ts';

const field = () => screen.findByLabelText('Address of the PIM');
const next = () => screen.getByRole('button', { name: 'Continue' });

describe('the address step', () => {
  it('says live what the text is understood as and what was taken away', async () => {
    const { user } = renderApp('/connect');
    await user.type(await field(), 'acme.cloud.akeneo.com/#/dashboard');
    const understood = await screen.findByText('https://acme.cloud.akeneo.com');
    const line = understood.parentElement;
    expect(line).toHaveTextContent('https:// added');
    expect(line).toHaveTextContent('/#/dashboard removed');
  });

  it('never shows the answer to an earlier text', async () => {
    const first = Promise.withResolvers<AddressReading>();
    const { user, fake } = renderApp('/connect', {
      onboarding: {
        readAddress: ({ text }) => (text === 'https://one.example' ? first.promise : readAddress(text)),
      },
    });
    await user.type(await field(), 'https://one.example');
    await waitFor(() =>
      expect(fake.callsOf('onboarding.readAddress')).toContainEqual({ text: 'https://one.example' }),
    );
    await user.clear(await field());
    await user.type(await field(), 'https://two.example');
    await screen.findByText('https://two.example');
    first.resolve(readAddress('https://one.example'));
    await first.promise;
    expect(screen.queryByText('https://one.example')).toBeNull();
    expect(screen.getByText('https://two.example')).toBeInTheDocument();
  });

  it('warns of an address without encryption', async () => {
    const { user } = renderApp('/connect');
    await user.type(await field(), 'http://pim.example.com');
    await screen.findByText('This address is not encrypted');
  });

  it('names a profile that has the address already', async () => {
    const { user } = renderApp('/connect');
    await user.type(await field(), 'https://northwind.cloud.akeneo.com');
    expect(await screen.findByText(/The profile “Northwind” already has this address/)).toBeInTheDocument();
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Open it' })).toHaveAttribute(
      'href',
      expect.stringContaining('/profiles/'),
    );
  });

  it('shows what was found, then goes on', async () => {
    const { user, fake } = renderApp('/connect');
    await user.type(await field(), 'acme.cloud.akeneo.com{Enter}');
    const found = await screen.findByRole('region', { name: 'An Akeneo PIM answers' });
    expect(found).toHaveTextContent('187 API routes');
    expect(within(found).getByText('Reference entities').parentElement).toHaveTextContent('not offered');
    expect(fake.callsOf('onboarding.inspectAddress')).toEqual([{ baseUrl: 'https://acme.cloud.akeneo.com' }]);
    await user.click(next());
    await screen.findByRole('heading', { name: 'How is the access authorized?' });
  });

  it('keeps the text after a refusal and applies the address that the remedy offers', async () => {
    const { user, fake } = renderApp('/connect', {
      onboarding: {
        inspectAddress: ({ baseUrl }) => {
          if (baseUrl.startsWith('http:')) {
            throw refuse('https-required', {
              action: { kind: 'use-address', url: 'https://pim.example.com' },
            });
          }
          throw refuse('timed-out', { retryable: true });
        },
      },
    });
    await user.type(await field(), 'http://pim.example.com{Enter}');
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveAttribute('data-problem', 'https-required');
    expect(await field()).toHaveValue('http://pim.example.com');
    await user.click(within(problem).getByRole('button', { name: 'Use https://pim.example.com' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveAttribute('data-problem', 'timed-out'));
    expect(await field()).toHaveValue('https://pim.example.com');
    expect(fake.callsOf('onboarding.inspectAddress')).toHaveLength(2);
  });

  it('says what is wrong with an address before anything is asked over the network', async () => {
    const { user, fake } = renderApp('/connect');
    await user.type(await field(), 'https://api.akeneo.com{Enter}');
    await screen.findByRole('alert');
    expect(document.querySelector('[data-problem="address-documentation-site"]')).not.toBeNull();
    expect(fake.callsOf('onboarding.inspectAddress')).toEqual([]);
  });

  it('cancels the inspection and keeps the text', async () => {
    const { user, fake } = renderApp('/connect', {
      onboarding: { inspectAddress: () => new Promise<never>(() => undefined) },
    });
    await user.type(await field(), 'https://pim.example.com{Enter}');
    await waitFor(() => expect(fake.callsOf('onboarding.inspectAddress')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('Cancelled. The address is kept.');
    expect(fake.calls.find(({ name }) => name === 'onboarding.inspectAddress')?.cancelled).toBe(true);
    expect(await field()).toHaveValue('https://pim.example.com');
    expect(next()).toBeEnabled();
  });

  it('can be left and continued from home', async () => {
    const { user } = renderApp('/connect');
    await user.type(await field(), 'https://pim.example.com');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    const tile = await within(await screen.findByRole('main')).findByRole('link', {
      name: /Continue connecting/,
    });
    await user.click(tile);
    expect(await field()).toHaveValue('https://pim.example.com');
  });
});

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { startLanguage } from '../../../renderer/app/language.ts';
import { MediaValue } from '../../../renderer/record/media-value.tsx';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { uuid } from '../support/sample-answers.ts';

startLanguage();

it.each([true, false])('a picture says where it is the small one of the copy: %s', async (isThumbnail) => {
  const picture = { mimeType: 'image/jpeg', base64: 'AAAA', bytes: 1_500_000, cached: true, isThumbnail };
  Reflect.set(window, 'pimscope', createFakeBridge({ catalog: { media: () => picture } }).bridge);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <MediaValue profileId={uuid(1)} kind="product" code="a/b/shoe.jpg" name="shoe.jpg" />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const facts = isThumbnail ? 'Small picture of the offline copy' : '1.5 MB';
  expect(await screen.findByText(facts)).toBeVisible();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show shoe.jpg larger' }));
  const large = await screen.findByRole('dialog', { name: 'shoe.jpg' });
  // It comes into sight step by step.
  await waitFor(() => expect(within(large).getByRole('img', { name: 'shoe.jpg' })).toBeVisible());
  expect(within(large).queryAllByText(/The original is in the PIM only/)).toHaveLength(Number(isThumbnail));
});

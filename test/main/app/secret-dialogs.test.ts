import type { MessageBoxOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { DisclosureQuestion } from '../../../main/secrets/disclose-secret.ts';

vi.mock('electron', () => ({ dialog: {} }));
const { createSecretDialogs } = await import('../../../main/app/secret-dialogs.ts');

const never = new AbortController().signal;
const question: DisclosureQuestion = {
  act: 'reveal',
  secret: 'clientSecret',
  profileName: 'Shop',
  environment: 'staging',
};

function dialogs(response: number) {
  const asked: MessageBoxOptions[] = [];
  const showMessageBox = async (first: unknown, second?: MessageBoxOptions) => {
    asked.push(second ?? (first as MessageBoxOptions));
    return { response, checkboxChecked: false };
  };
  return { asked, ...createSecretDialogs(() => undefined, { showMessageBox }) };
}

describe('the dialogs about a secret', () => {
  it.each([
    [0, true],
    [1, false],
  ])('take answer %i for %s, and cancelling for a no', async (response, agreed) => {
    const { asked, confirm } = dialogs(response);
    expect(await confirm(question, never)).toBe(agreed);
    expect(asked[0]).toMatchObject({ defaultId: 1, cancelId: 1, signal: never });
    expect(asked[0]?.buttons?.[1]).toBe('Cancel');
  });

  it('name the profile and the secret, and say that a PIM is in production', async () => {
    const { asked, confirm } = dialogs(1);
    await confirm(question, never);
    await confirm({ ...question, act: 'copy', environment: 'production' }, never);
    expect(asked[0]?.message).toBe('Show the client secret of “Shop”?');
    expect(asked[1]).toMatchObject({
      type: 'warning',
      message: 'Copy the client secret of “Shop”? This is a production PIM.',
    });
    expect(asked[1]?.detail).toContain('30 seconds');
  });

  it('show the secret until they are closed, or the asking window is', async () => {
    const window = new AbortController();
    const { asked, show } = dialogs(0);
    await show(question, 's3cret', window.signal);
    expect(asked[0]).toMatchObject({ detail: 's3cret', buttons: ['Close'] });
    expect(asked[0]?.signal?.aborted).toBe(false);
    window.abort();
    expect(asked[0]?.signal?.aborted).toBe(true);
  });
});

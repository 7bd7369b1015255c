import type { MessageBoxOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { nativeWords } from '../../../main/app/native-words.ts';

vi.mock('electron', () => ({ dialog: {} }));
const { createAddressDialog } = await import('../../../main/app/address-dialog.ts');

const question = {
  profileName: 'Shop',
  from: 'https://pim.example.com',
  to: 'https://other.example.com:8443/pim',
};
const never = new AbortController().signal;

function answering(response: number) {
  const asked: MessageBoxOptions[] = [];
  const showMessageBox = vi.fn(async (options: unknown) => {
    asked.push(options as MessageBoxOptions);
    return { response, checkboxChecked: false };
  });
  const ask = createAddressDialog(
    () => undefined,
    () => nativeWords('en', ''),
    { showMessageBox },
  );
  return { ask, asked };
}

describe('the question whether secrets may go to another host', () => {
  it('names the profile and both addresses, and has Cancel as its default', async () => {
    const { ask, asked } = answering(0);
    expect(await ask(question, never)).toBe(true);
    expect(asked[0]?.message).toBe('Send the secrets of “Shop” to other.example.com:8443?');
    expect(asked[0]?.detail).toContain(question.from);
    expect(asked[0]?.detail).toContain(question.to);
    expect(asked[0]?.buttons?.[asked[0].defaultId ?? -1]).toBe('Cancel');
    expect(asked[0]?.cancelId).toBe(asked[0]?.defaultId);
  });

  it('is a no when it is cancelled', async () => {
    expect(await answering(1).ask(question, never)).toBe(false);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createSecretCopy, type SecretClipboard } from '../../../main/secrets/secret-copy.ts';
import { fakeClock } from './support/vault-house.ts';

function house(overrides: Partial<SecretClipboard> = {}) {
  const clipboard = { text: '', cleared: 0 };
  const clock = fakeClock();
  const report = vi.fn();
  const secretCopy = createSecretCopy({
    clipboard: {
      write: async (text) => {
        clipboard.text = text;
      },
      isHiddenFromHistory: async () => true,
      readText: async () => clipboard.text,
      clear: () => {
        clipboard.text = '';
        clipboard.cleared += 1;
      },
      ...overrides,
    },
    after: clock.after,
    report,
  });
  return { clipboard, clock, report, secretCopy };
}

describe('a copied secret', () => {
  it('leaves the clipboard after 30 seconds', async () => {
    const { clipboard, clock, secretCopy } = house();
    expect(await secretCopy.copy('s3cret')).toEqual({ clearedAfterSeconds: 30, hiddenFromHistory: true });
    clock.pass(29_999);
    expect(clipboard.text).toBe('s3cret');
    clock.pass(1);
    await vi.waitFor(() => expect(clipboard.text).toBe(''));
    expect(secretCopy.isPending()).toBe(false);
  });

  it('leaves alone what was copied since', async () => {
    const { clipboard, clock, secretCopy } = house();
    await secretCopy.copy('s3cret');
    clipboard.text = 's3cret and more';
    clock.pass(30_000);
    await secretCopy.clearNow();
    expect(clipboard).toEqual({ text: 's3cret and more', cleared: 0 });
  });

  it('stays its own 30 seconds when another one was copied before', async () => {
    const { clipboard, clock, secretCopy } = house();
    await secretCopy.copy('first');
    clock.pass(20_000);
    await secretCopy.copy('second');
    clock.pass(20_000);
    expect(clipboard.text).toBe('second');
    expect(clock.pending()).toBe(1);
    clock.pass(10_000);
    await vi.waitFor(() => expect(clipboard.text).toBe(''));
  });

  it('can be cleared before its time, once', async () => {
    const { clipboard, clock, secretCopy } = house();
    await secretCopy.copy('s3cret');
    await secretCopy.clearNow();
    clipboard.text = 's3cret';
    clock.pass(60_000);
    await secretCopy.clearNow();
    expect(clipboard).toEqual({ text: 's3cret', cleared: 1 });
  });

  it('that the clipboard does not take is said, without repeating it', async () => {
    const { secretCopy } = house({ write: () => Promise.reject(new TypeError('s3cret refused')) });
    await expect(secretCopy.copy('s3cret')).rejects.toMatchObject({
      message: 'clipboard-not-written',
      problem: { code: 'clipboard-not-written', params: { name: 'TypeError' } },
    });
    expect(secretCopy.isPending()).toBe(false);
  });

  it('that can not be looked for is reported', async () => {
    const gone = new Error('no clipboard');
    const { report, secretCopy } = house({ readText: () => Promise.reject(gone) });
    await secretCopy.copy('s3cret');
    await secretCopy.clearNow();
    expect(report).toHaveBeenCalledExactlyOnceWith('The clipboard could not be cleared', gone);
  });
});

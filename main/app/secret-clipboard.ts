import { type Clipboard, ClipboardItem, clipboard as electronClipboard } from 'electron';
import type { SecretClipboard } from '../secrets/secret-copy.ts';

/** The name by which Electron 45 writes and finds a format of the system's own (docs/api/clipboard.md). */
const systemFormat = (name: string): string => `electron application/osclipboard;format="${name}"`;

/** A Windows DWORD of 0. */
const zero = (): Blob => new Blob([new Uint8Array(4)]);

/**
 * What asks each system's clipboard histories to leave a text out: Microsoft's "Cloud Clipboard and Clipboard History
 * Formats"; nspasteboard.org; KDE's Klipper. GNOME keeps no history.
 */
const historyHints: Readonly<Record<string, Readonly<Record<string, () => string | Blob>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: zero,
    CanIncludeInClipboardHistory: zero,
    CanUploadToCloudClipboard: zero,
  },
  darwin: { 'org.nspasteboard.ConcealedType': () => 'secret' },
  linux: { 'x-kde-passwordManagerHint': () => 'secret' },
};

/** The system's clipboard for secrets. */
export function createSecretClipboard(
  clipboard: Pick<Clipboard, 'write' | 'readText' | 'clear' | 'has'> = electronClipboard,
  platform: string = process.platform,
): SecretClipboard {
  const hints = Object.entries(historyHints[platform] ?? {});
  return {
    async write(text) {
      const formats = hints.map(([name, payload]) => [systemFormat(name), payload()] as const);
      await clipboard.write([new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(formats) })]);
    },
    async isHiddenFromHistory() {
      const [first] = hints;
      return first !== undefined && (await clipboard.has(systemFormat(first[0])));
    },
    readText: () => clipboard.readText(),
    clear: () => clipboard.clear(),
  };
}

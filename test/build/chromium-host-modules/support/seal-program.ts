/*
 * Run as a process of its own inside a keyring session, so that a test sees what a second start of the app would
 * see: `node seal-program.ts <action> [text]` prints one JSON line.
 */
import { Entry } from '@napi-rs/keyring';
import { createSafeStorage } from '../../../../build/chromium-host/modules/safe-storage/safe-storage.ts';

const [, , action = '', text = ''] = process.argv;
const storage = createSafeStorage({ appName: () => 'Sealing Test', isReady: () => true });
const entry = () =>
  new Entry('Sealing Test Safe Storage', 'chromium-host', { linux: { store: 'secret-service' } });

console.log(JSON.stringify({ result: (await act()) ?? null, backend: storage.getSelectedStorageBackend() }));

async function act(): Promise<unknown> {
  switch (action) {
    case 'seal':
      return (await storage.encryptStringAsync(text)).toString('base64');
    case 'open':
      return open(Buffer.from(text, 'base64'));
    case 'open-spoiled': {
      const sealed = Buffer.from(text, 'base64');
      sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
      return open(sealed);
    }
    case 'write-entry':
      return entry().setPassword(text);
    case 'read-entry':
      return entry().getPassword();
    default:
      throw new Error(`no such action: ${action}`);
  }
}

function open(sealed: Buffer): Promise<unknown> {
  return storage.decryptStringAsync(sealed).catch((error: Error) => error.message);
}

/*
 * Run as a program of its own (`node keyring-child.ts <service> <account>`): gets the key from the operating
 * system's keyring, making it there the first time, and prints it in base64. A keyring may wait for a person
 * to unlock it for as long as it likes; a process can be ended where a blocked thread cannot.
 */
import { randomBytes } from 'node:crypto';
import { Entry } from '@napi-rs/keyring';

const KEY_BYTES = 32;

function main(service: string, account: string): void {
  // Without this choice the package falls back to the kernel's keyring, which forgets at the next start.
  const entry = new Entry(service, account, { linux: { store: 'secret-service' } });
  if (entry.getPassword() === null) {
    entry.setPassword(randomBytes(KEY_BYTES).toString('base64'));
  }
  const kept = entry.getPassword() ?? '';
  if (Buffer.from(kept, 'base64').length !== KEY_BYTES) {
    throw new Error(
      `the keyring's entry "${service}" does not hold a key of ${KEY_BYTES} bytes; it was left as it is`,
    );
  }
  process.stdout.write(kept);
}

const [, , service, account] = process.argv;
if (!service || !account) {
  throw new Error('usage: keyring-child.ts <service> <account>');
}
main(service, account);

import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { callbackify } from 'node:util';

/** Why a file was not written to its end. */
type SinkFailure = { reason: 'too-large' } | { reason: 'not-writable'; error: unknown };

export interface FileSink {
  /** A stream to the file, which begins anew. */
  open: () => Writable;
  /** Whoever writes takes an error for its own: here it is known whose it was. Null where the file is well. */
  failure: () => SinkFailure | null;
}

/**
 * Writes to a file for its owner only, of at most so many bytes.
 *
 * @param onBytes told how many there are after each part
 */
export function fileSink(
  path: string,
  maxBytes: number,
  onBytes: (bytes: number) => void = () => undefined,
): FileSink {
  let failure: SinkFailure | null = null;
  const noted = (work: () => Promise<void>, done: (error?: Error | null) => void): void => {
    const attempt = async () => {
      try {
        await work();
      } catch (error) {
        failure ??= { reason: 'not-writable', error };
        throw error;
      }
    };
    callbackify(attempt)((error) => done(error));
  };
  return {
    failure: () => failure,
    open() {
      let file: FileHandle | undefined;
      let bytes = 0;
      return new Writable({
        construct(done) {
          noted(async () => {
            file = await open(path, 'w', 0o600);
          }, done);
        },
        write(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          onBytes(bytes);
          if (bytes > maxBytes) failure = { reason: 'too-large' };
          if (bytes > maxBytes) done(new Error('too large'));
          else noted(async () => file?.writeFile(chunk), done);
        },
        destroy(error, done) {
          noted(
            async () => file?.close(),
            (closing) => done(error ?? closing),
          );
        },
      });
    },
  };
}

import { Writable } from 'node:stream';
import { ProblemError, problem } from '../../../pim/problem-error.ts';

/** A body in memory. */
export interface CollectedBytes {
  /** What is sent anew begins anew. A longer one than allowed fails with ProblemError `unexpected-answer`. */
  sink: () => Writable;
  bytes: () => Buffer;
  /** Whether it was refused for its length, whatever its sender made of that. */
  isTooLong: () => boolean;
}

export function collectedBytes(host: string, mostBytes: number): CollectedBytes {
  let chunks: Buffer[] = [];
  let left = mostBytes;
  return {
    sink() {
      chunks = [];
      left = mostBytes;
      return new Writable({
        write(chunk: Buffer, _encoding, done) {
          left -= chunk.length;
          const params = { host, megabytes: mostBytes / 1024 / 1024 };
          if (left < 0) return done(new ProblemError(problem('unexpected-answer', params)));
          chunks.push(chunk);
          done();
        },
      });
    },
    bytes: () => Buffer.concat(chunks),
    isTooLong: () => left < 0,
  };
}

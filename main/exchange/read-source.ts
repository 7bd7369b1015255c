import { z } from 'zod';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { credentialEntries } from './credential-entries.ts';
import type { Source } from './entry.ts';
import { namedValues } from './named-values.ts';
import { readPostman } from './postman.ts';
import { profilesFileType, readProfilesFile } from './profiles-file.ts';

/** The largest file that is read, in bytes. */
export const largestImport = 20_000_000;

const typedSchema = z.object({ type: z.string() });

/**
 * Understands a file or pasted text by what is in it: Pimscope's own export, an environment or a collection of Postman,
 * or lines as of a `.env` file.
 * @throws ProblemError `import-kind-unknown`, `import-newer`, `import-damaged`, `import-nothing-found`
 */
export function readSource(text: string): Source {
  if (!/^\s*[{[]/.test(text)) {
    return { kind: 'env-file', entries: credentialEntries(namedValues(text), null), unlock: null };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // The parser's message would quote the file.
    throw new ProblemError(problem('import-damaged'));
  }
  const typed = typedSchema.safeParse(raw);
  if (typed.success && typed.data.type === profilesFileType) return readProfilesFile(raw);
  const postman = readPostman(raw);
  if (postman === null) throw new ProblemError(problem('import-kind-unknown'));
  return postman;
}

/** The text of a file. @throws ProblemError `import-kind-unknown` for one that holds no text */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError(problem('import-kind-unknown'));
  }
}

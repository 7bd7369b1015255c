import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileSecrets } from '../secrets/profile-secrets.ts';
import { escapes } from './escapes.ts';
import type { OpenParts } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { fill, type PartName, secretsIn } from './template.ts';

/** Recognised as placeholders by Pimscope's own import, and by people. */
const placeholders = { clientSecret: '<client secret>', password: '<password>' } as const;

type Kind = 'connection' | 'app';
export type DocumentSecrets = Pick<ProfileSecrets, 'clientSecret' | 'password'>;

/** The document with placeholders for secrets; null where the sheet has none for this kind of access. */
export function documentPreview(sheet: Sheet, kind: Kind, parts: OpenParts): string | null {
  return write(sheet, kind, parts, placeholders);
}

/**
 * The document with its secrets.
 * @throws ProblemError `sheet-not-for-access`, `secrets-missing`
 */
export function documentWithSecrets(
  sheet: Sheet,
  kind: Kind,
  parts: OpenParts,
  secrets: DocumentSecrets,
): string {
  const { clientSecret, password } = secrets;
  const needed = documentSecrets(sheet, kind);
  if (needed.includes('password') && password === null) throw new ProblemError(problem('secrets-missing'));
  const text = write(sheet, kind, parts, { clientSecret, password: password ?? '' });
  if (text === null) throw new ProblemError(problem('sheet-not-for-access', { connector: sheet.name }));
  return text;
}

/** The secrets that a document has places for. */
export function documentSecrets({ document }: Sheet, kind: Kind): ('clientSecret' | 'password')[] {
  return secretsIn(document?.lines[kind]?.join('\n') ?? '');
}

/** A name for the file, safe on every system. */
export function documentFileName({ id, document }: Sheet, parts: OpenParts): string {
  return fill(document?.fileName ?? id, (part) => (part === 'fileName' ? (parts.fileName ?? 'pim') : ''));
}

function write(
  { document }: Sheet,
  kind: Kind,
  parts: OpenParts,
  secrets: { clientSecret: string; password: string },
): string | null {
  const lines = document?.lines[kind];
  if (document === null || lines === undefined) return null;
  const all = { ...parts, ...secrets };
  const value = (part: PartName): string => all[part] ?? '';
  return `${fill(lines.join('\n'), value, escapes[document.escape])}\n`;
}

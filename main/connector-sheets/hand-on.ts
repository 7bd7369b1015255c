import type { SheetCopyResult, SheetSaveResult } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { DiscloseSecret } from '../secrets/disclose-secret.ts';
import type { SecretCopy } from '../secrets/secret-copy.ts';
import { notWritable } from '../storage/file-problem.ts';
import { writeAtomically } from '../storage/write-atomically.ts';
import {
  type DocumentSecrets,
  documentFileName,
  documentPreview,
  documentSecrets,
  documentWithSecrets,
} from './document.ts';
import { openParts } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { openFieldText } from './sheet-for-profile.ts';
import { secretsIn } from './template.ts';

/** What a person is asked before secrets leave the vault in a document. */
export interface DocumentQuestion {
  act: 'copy' | 'save';
  sheetName: string;
  profileName: string;
  environment: Profile['environment'];
}

export interface HandOnOptions {
  /** Where the PIM is now. */
  baseUrlOf: (profile: Profile) => Promise<string>;
  /** @throws ProblemError of the vault */
  readSecrets: (profile: Profile) => Promise<DocumentSecrets>;
  discloseSecret: Pick<DiscloseSecret, 'copy'>;
  secretCopy: Pick<SecretCopy, 'copy'>;
  /** @throws ProblemError `clipboard-not-written` */
  copyText: (text: string) => Promise<void>;
  /** Asks in a dialog of main's own, which the page can't answer. */
  confirmDocument: (question: DocumentQuestion, signal: AbortSignal) => Promise<boolean>;
  /** Asks where to write; null when nobody wants to. */
  chooseTarget: (suggestedName: string) => Promise<string | null>;
}

/** Puts values and documents where a person wants them. The screen never gets a secret. */
export interface HandOn {
  /** @throws ProblemError `sheet-not-found`, `sheet-field-empty`, as `DiscloseSecret.copy` */
  copyField(profile: Profile, sheet: Sheet, fieldId: string, signal: AbortSignal): Promise<SheetCopyResult>;
  /** @throws ProblemError `sheet-not-for-access`, those of the vault, `clipboard-not-written` */
  copyDocument(
    profile: Profile,
    sheet: Sheet,
    withSecrets: boolean,
    signal: AbortSignal,
  ): Promise<SheetCopyResult>;
  /** @throws ProblemError `sheet-not-for-access`, those of the vault, `file-not-writable` */
  saveFile(
    profile: Profile,
    sheet: Sheet,
    withSecrets: boolean,
    signal: AbortSignal,
  ): Promise<SheetSaveResult>;
}

export function createHandOn(options: HandOnOptions): HandOn {
  const { baseUrlOf, readSecrets, discloseSecret, secretCopy, copyText } = options;
  const { confirmDocument, chooseTarget } = options;
  let asking = false;

  /** The text, after a yes where it holds secrets; null after a no, or while another such question is open. */
  const documentText = async (
    act: DocumentQuestion['act'],
    profile: Profile,
    sheet: Sheet,
    withSecrets: boolean,
    signal: AbortSignal,
  ): Promise<{ text: string; fileName: string; secret: boolean } | null> => {
    const { kind } = profile.access;
    const parts = openParts(profile, await baseUrlOf(profile));
    const preview = documentPreview(sheet, kind, parts);
    if (preview === null) throw new ProblemError(problem('sheet-not-for-access', { connector: sheet.name }));
    const fileName = documentFileName(sheet, parts);
    if (!withSecrets || documentSecrets(sheet, kind).length === 0) {
      return { text: preview, fileName, secret: false };
    }
    if (asking) return null;
    asking = true;
    try {
      // Before anybody is asked for what can't be done. After the question it is read again: much may have happened.
      documentWithSecrets(sheet, kind, parts, await readSecrets(profile));
      const { name, environment } = profile;
      const question = { act, sheetName: sheet.name, profileName: name, environment };
      if (!(await confirmDocument(question, signal)) || signal.aborted) return null;
      const text = documentWithSecrets(sheet, kind, parts, await readSecrets(profile));
      return { text, fileName, secret: true };
    } finally {
      asking = false;
    }
  };

  return {
    async copyField(profile, sheet, fieldId, signal) {
      const field = sheet.fields.find(({ id }) => id === fieldId);
      if (field === undefined) throw new ProblemError(problem('sheet-not-found'));
      const [secret] = secretsIn(field.value);
      if (secret !== undefined) {
        const copied = await discloseSecret.copy(profile.id, secret, signal);
        if (!copied.copied) return { copied: false };
        const { clearedAfterSeconds, hiddenFromHistory } = copied;
        return { copied: true, secret: { clearedAfterSeconds, hiddenFromHistory } };
      }
      const found = openFieldText(field, openParts(profile, await baseUrlOf(profile)));
      if (!('text' in found)) throw new ProblemError(problem('sheet-field-empty', { field: field.label }));
      await copyText(found.text);
      return { copied: true, secret: null };
    },
    async copyDocument(profile, sheet, withSecrets, signal) {
      const found = await documentText('copy', profile, sheet, withSecrets, signal);
      if (found === null) return { copied: false };
      if (found.secret) return { copied: true, secret: await secretCopy.copy(found.text) };
      await copyText(found.text);
      return { copied: true, secret: null };
    },
    async saveFile(profile, sheet, withSecrets, signal) {
      const found = await documentText('save', profile, sheet, withSecrets, signal);
      if (found === null) return null;
      const path = await chooseTarget(found.fileName);
      if (path === null || signal.aborted) return null;
      try {
        await writeAtomically(path, found.text);
      } catch (error) {
        throw notWritable(path, error);
      }
      return { path, withSecrets: found.secret };
    },
  };
}

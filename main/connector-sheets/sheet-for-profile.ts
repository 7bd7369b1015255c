import type {
  SheetField,
  SheetFieldState,
  SheetForProfile,
  SheetSummary,
} from '../../preload/contract/connector-sheets.ts';
import type { Profile, SecretState } from '../../preload/contract/profile.ts';
import type { DisclosableSecret } from '../../preload/contract/secrets.ts';
import { versionLine } from '../diagnosis/version-line.ts';
import { documentFileName, documentPreview } from './document.ts';
import { type OpenParts, openParts } from './parts.ts';
import type { Sheet, SheetFieldData, StepGroups } from './sheet.ts';
import { usualSteps } from './sheets.ts';
import { fill, type PartName, partsIn, secretsIn } from './template.ts';

const mask = '••••••••';

/** What of a sheet is the same for every profile. */
export function summaryOf({ id, name, vendor, documentation, access, document }: Sheet): SheetSummary {
  return { id, name, vendor, documentation, access, form: document === null ? 'form' : 'document' };
}

/** A profile as sheets see it: where its PIM is now, and what is known of its secrets. */
export interface SheetSubject {
  profile: Profile;
  baseUrl: string;
  secretState: SecretState;
}

/** A sheet filled in for a profile; of secrets only that they are there. */
export function connectorSheetFor(subject: SheetSubject, sheet: Sheet): SheetForProfile {
  const { profile, baseUrl } = subject;
  const parts = openParts(profile, baseUrl);
  const preview = documentPreview(sheet, profile.access.kind, parts);
  return {
    ...summaryOf(sheet),
    profileId: profile.id,
    fields: sheet.fields.map((field) => fieldOf(field, subject, parts)),
    document: preview === null ? null : { fileName: documentFileName(sheet, parts), preview },
    steps: stepsOf(sheet, profile),
    notes: sheet.notes,
  };
}

/** The text of a field without secrets, or why there is none. */
export function openFieldText(
  field: Pick<SheetFieldData, 'value'>,
  parts: OpenParts,
): { text: string } | { state: 'empty' | 'other-access' } {
  const values = partsIn(field.value).map((part) => openValue(part, parts));
  if (values.includes(null)) return { state: 'other-access' };
  const text = fill(field.value, (part) => openValue(part, parts) ?? '');
  return text === '' ? { state: 'empty' } : { text };
}

function openValue(part: PartName, parts: OpenParts): string | null {
  return part === 'clientSecret' || part === 'password' ? null : parts[part];
}

function fieldOf(field: SheetFieldData, subject: SheetSubject, parts: OpenParts): SheetField {
  const { id, label, required, hint = null } = field;
  const [secret = null] = secretsIn(field.value);
  const named = { id, label, required, hint, secret };
  if (secret !== null) {
    const state = secretFieldState(secret, subject);
    const lastFour = secret === 'clientSecret' ? subject.secretState.secrets?.clientSecret.lastFour : null;
    return { ...named, state, shown: state === 'ready' ? `${mask}${lastFour ?? ''}` : null };
  }
  const found = openFieldText(field, parts);
  return 'text' in found
    ? { ...named, state: 'ready', shown: found.text }
    : { ...named, state: found.state, shown: null };
}

/** Whether a secret can be had now, and why not. */
export function secretFieldState(
  secret: DisclosableSecret,
  { profile, secretState }: Pick<SheetSubject, 'profile' | 'secretState'>,
): SheetFieldState {
  const { access } = profile;
  if (secret === 'password' && access.kind === 'app') return 'other-access';
  if (secretState.kept === 'missing') return 'missing';
  if (secretState.problem != null) return 'unusable';
  if (secret === 'clientSecret' || secretState.secrets?.password !== null) return 'ready';
  return access.kind === 'connection' && access.askPassword === true ? 'not-kept' : 'missing';
}

/** All ways to the credentials, the one of this PIM's release marked. Of an unknown release the newest counts. */
function stepsOf(sheet: Sheet, { access, lastVerification }: Profile): SheetForProfile['steps'] {
  const kind = sheet.access.includes(access.kind) ? access.kind : sheet.access[0];
  if (kind === undefined) return [];
  const groups: StepGroups = sheet.steps[kind] ?? usualSteps(kind);
  const { version = null, edition = null } = lastVerification ?? {};
  const line = versionLine({ offered: null, version, edition }) ?? 'SaaS';
  return groups.map(({ releases, steps }) => ({ releases, steps, fits: releases.includes(line) }));
}

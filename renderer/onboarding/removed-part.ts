import type { AddressChange } from '../../preload/contract/pim-address.ts';

const patterns: Partial<Record<AddressChange, RegExp>> = {
  'interface-path-removed': /\/?#.*$/,
  'api-path-removed': /\/api(?:\/(?:rest|oauth)\b.*)?$/i,
  'query-removed': /\?[^#]*/,
};

/** The part of the typed text that a change took away, where it can be shown; credentials never are. */
export function removedPart(text: string, change: AddressChange): string | null {
  const pattern = patterns[change];
  const trimmed = text.trim();
  const bare = change === 'interface-path-removed' ? trimmed : trimmed.replace(/[?#].*$/, '');
  const part = pattern?.exec(change === 'query-removed' ? trimmed : bare)?.[0];
  return part ? part.slice(0, 60) : null;
}

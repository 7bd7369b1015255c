import { type Localized, words as l } from '../words/localized.ts';
import type { LibraryAttribute } from './library-types.ts';

type Flags = Pick<LibraryAttribute, 'perLocale' | 'perChannel' | 'required'>;

const textKeys = {
  max_characters: null,
  is_textarea: false,
  is_rich_text_editor: false,
  validation_rule: 'none',
  validation_regexp: null,
};

/** The label that every reference entity and asset family has. */
export const label: LibraryAttribute = {
  code: 'label',
  type: 'text',
  labels: l('Label', 'Libellé', 'Bezeichnung'),
  perLocale: true,
  special: textKeys,
};

export function text(code: string, labels: Localized, flags: Flags = {}, special = {}): LibraryAttribute {
  return { code, type: 'text', labels, ...flags, special: { ...textKeys, ...special } };
}

export function number(code: string, labels: Localized, decimals = false): LibraryAttribute {
  return {
    code,
    type: 'number',
    labels,
    special: { decimals_allowed: decimals, min_value: '0', max_value: null },
  };
}

/** `image` of reference entities, `media_file` of asset families. */
export function media(
  type: 'image' | 'media_file',
  code: string,
  labels: Localized,
  extensions: readonly string[],
  flags: Flags = {},
): LibraryAttribute {
  const kind = type === 'media_file' ? { media_type: extensions.includes('pdf') ? 'pdf' : 'image' } : {};
  return {
    code,
    type,
    labels,
    ...flags,
    special: { allowed_extensions: extensions, max_file_size: '10', ...kind },
  };
}

/** `options` reads `code:English:French:German|…`. */
export function choice(
  type: 'single_option' | 'multiple_options',
  code: string,
  labels: Localized,
  options: string,
): LibraryAttribute {
  return {
    code,
    type,
    labels,
    options: options.split('|').map((line) => {
      const [option = '', en = '', fr = '', de = ''] = line.split(':');
      return { code: option, labels: l(en, fr, de) };
    }),
  };
}

/** A link to one record or to several. */
export function link(
  type: 'reference_entity_single_link' | 'reference_entity_multiple_links',
  code: string,
  labels: Localized,
  entity: string,
): LibraryAttribute {
  return { code, type, labels, special: { reference_entity_code: entity } };
}

/** The code of the option that a hash points at. */
export function pickOption(attribute: LibraryAttribute, hash: number): string {
  const { options = [] } = attribute;
  return options[hash % Math.max(1, options.length)]?.code ?? '';
}

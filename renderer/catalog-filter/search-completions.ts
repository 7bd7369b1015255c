import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { getLocation } from 'jsonc-parser';
import { operatorsOf } from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import type { KnownField } from './known-fields.ts';

/** What can stand in a search. */
export interface SearchWords {
  fields: readonly KnownField[];
  generation: number;
  origin: CatalogOrigin;
  channels: readonly string[];
  locales: readonly string[];
}

const keys = ['operator', 'value', 'scope', 'locale', 'locales'] as const;

/** The completions at a place of a search, or null where nothing is known to fit. */
export function searchCompletions(
  { fields, generation, origin, channels, locales }: SearchWords,
  context: CompletionContext,
): CompletionResult | null {
  const text = context.state.doc.toString();
  const { path, isAtPropertyKey, previousNode } = getLocation(text, context.pos);
  const [field, at, key] = path;
  const isInside =
    previousNode !== undefined &&
    previousNode.offset <= context.pos &&
    context.pos <= previousNode.offset + previousNode.length;
  if (!isInside && !context.explicit) return null;
  const from = isInside ? previousNode.offset : context.pos;
  const to = isInside ? previousNode.offset + previousNode.length : context.pos;
  const known = fields.find(({ code }) => code === field);
  const options = optionsAt();
  return options === null ? null : { from, to, options, validFor: /^"?[^"]*$/ };

  function optionsAt(): Completion[] | null {
    const isCondition = path.length === 3 && typeof at === 'number';
    if (path.length === 1 && isAtPropertyKey) return fields.map(fieldCompletion);
    if (isCondition && isAtPropertyKey) return keys.map((one) => named(one, ': '));
    if (isCondition && key === 'operator')
      return operatorsOf(known?.kind ?? 'unfilterable', generation, origin).map(({ operator }) =>
        quoted(operator),
      );
    if (isCondition && key === 'scope') return channels.map(quoted);
    if (isCondition && key === 'locale') return locales.map(quoted);
    if (path.length === 4 && key === 'locales') return locales.map(quoted);
    return null;
  }
}

/** The quote belongs to it, so that what is typed so far is compared with all of it. */
function quoted(word: string): Completion {
  return { label: JSON.stringify(word), displayLabel: word };
}

function fieldCompletion({ code, label, attribute }: KnownField): Completion {
  // Properties before attributes, where both fit.
  const boost = attribute === null ? 1 : 0;
  return { ...named(code, ': [{ "operator": "" }]', 4), detail: label === `[${code}]` ? '' : label, boost };
}

/** A name with what follows it, unless a colon is there already. `back` is how far from its end one goes on typing. */
function named(word: string, rest: string, back = 0): Completion {
  return {
    ...quoted(word),
    apply(view: EditorView, _completion: Completion, from: number, to: number) {
      const hasColon = /^\s*:/.test(view.state.sliceDoc(to, to + 50));
      const insert = `${JSON.stringify(word)}${hasColon ? '' : rest}`;
      const anchor = from + insert.length - (hasColon ? 0 : back);
      view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: 'input.complete' });
    },
  };
}

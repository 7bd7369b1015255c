import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FilterIssue } from '../../preload/contract/catalog-filter.ts';

/** Characters of a text, from the first to behind the last. */
export interface Place {
  from: number;
  to: number;
}

export type JsonFault =
  | 'syntax'
  | 'comma'
  | 'colon'
  | 'value'
  | 'name'
  | 'brace'
  | 'bracket'
  | 'string'
  | 'comment';

const faults: Readonly<Record<string, JsonFault>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  ValueExpected: 'value',
  PropertyNameExpected: 'name',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  UnexpectedEndOfString: 'string',
  InvalidCommentToken: 'comment',
};

/** Where text stops being JSON, and what is missing there. Call it only with text that is none. */
export function jsonFault(text: string): Place & { fault: JsonFault } {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { from: 0, to: text.length, fault: 'syntax' };
  const from = Math.min(first.offset, text.length);
  const to = Math.min(from + Math.max(first.length, 1), text.length);
  return { from, to, fault: faults[printParseErrorCode(first.error)] ?? 'syntax' };
}

/** The places of the conditions of a search, in the order of the tree that `readSearch` gives. */
export interface SearchPlaces {
  of(at: number, part?: FilterIssue['part']): Place;
}

export function searchPlaces(text: string): SearchPlaces {
  const root = parseTree(text);
  const properties = new Map<string, Node>();
  for (const property of root?.children ?? []) {
    const name: unknown = property.children?.[0]?.value;
    // Of two properties of one name the last one counts, as in JSON.parse.
    if (typeof name === 'string') properties.set(name, property);
  }
  const conditions = inOrderOfObjects([...properties.keys()]).flatMap((name) => {
    const property = properties.get(name);
    const list = property?.children?.[1];
    if (property === undefined || list === undefined) return [];
    const elements = list.type === 'array' ? (list.children ?? []) : [];
    return elements.length === 0 ? [{ property, node: list }] : elements.map((node) => ({ property, node }));
  });
  return {
    of(at, part) {
      const condition = conditions[at];
      if (condition === undefined) return { from: 0, to: Math.min(1, text.length) };
      const { property, node } = condition;
      if (part === 'field') return placeOf(property.children?.[0] ?? property);
      const own = part === undefined ? undefined : findNodeAtLocation(node, [part]);
      return placeOf(own ?? node);
    },
  };
}

/** Objects have their whole-number names first. */
function inOrderOfObjects(names: readonly string[]): string[] {
  return Object.keys(Object.fromEntries(names.map((name) => [name, true])));
}

function placeOf({ offset, length }: Node): Place {
  return { from: offset, to: offset + length };
}

/** The line of a character, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

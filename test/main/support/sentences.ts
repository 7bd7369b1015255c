import sentences from '../../../preload/contract/language/en/problems.json' with { type: 'json' };
import type { Problem } from '../../../preload/contract/problem.ts';

/** What the sentences of a problem want filled in and its params do not have. */
export function missingParams(found: Problem): string[] {
  const text = Object.values(sentences[found.code]).join(' ');
  const wanted = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  return wanted.filter((name) => found.params[name] === undefined);
}

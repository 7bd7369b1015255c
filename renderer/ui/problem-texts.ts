import i18next from 'i18next';
import type { Problem } from '../../preload/contract/problem.ts';

export interface ProblemTexts {
  title: string;
  detail: string;
  remedy: string | null;
}

/** The sentences of a problem in the language of the screen, filled with its params. */
export function problemTexts(problem: Problem): ProblemTexts {
  // Not every problem has a remedy, so the key is looked up by name before it is read.
  const look = i18next.t as (key: string, params: Problem['params']) => string;
  const text = (part: string) => {
    const key = `problems:${problem.code}.${part}`;
    return i18next.exists(key) ? look(key, problem.params) : null;
  };
  return { title: text('title') ?? problem.code, detail: text('detail') ?? '', remedy: text('remedy') };
}

import i18next from 'i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import { phrase, resourceList } from './fact-words.ts';
import { exactTime } from './moment.ts';

export interface ProblemTexts {
  title: string;
  detail: string;
  remedy: string;
}

/** The sentences of a problem in the language of the screen, filled with its params. */
export function problemTexts(problem: Problem): ProblemTexts {
  const { code } = problem;
  const filled = { replace: wordsOf(problem) };
  return {
    title: i18next.t(`problems:${code}.title`, filled),
    detail: i18next.t(`problems:${code}.detail`, filled),
    remedy: i18next.t(`problems:${code}.remedy`, filled),
  };
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Times as people write them, and resources by their names in the language of the screen. */
function wordsOf({ code, params }: Problem): Problem['params'] {
  const words = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value !== 'string') return [name, value];
    if (moment.test(value)) return [name, exactTime(value, i18next.language)];
    return [name, code === 'credentials-malformed' ? phrase(value) : value];
  });
  const { names } = params;
  const isList = code === 'resources-not-readable' && typeof names === 'string';
  return { ...Object.fromEntries(words), ...(isList ? { resources: resourceList(names.split(', ')) } : {}) };
}

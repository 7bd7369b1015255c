import i18next from 'i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import { resourceList } from './fact-words.ts';

export interface ProblemTexts {
  title: string;
  detail: string;
  remedy: string;
}

/** The sentences of a problem in the language of the screen, filled with its params. */
export function problemTexts({ code, params }: Problem): ProblemTexts {
  const { names } = params;
  const resources = code === 'resources-not-readable' && typeof names === 'string' ? names.split(', ') : null;
  const filled = { replace: resources === null ? params : { ...params, resources: resourceList(resources) } };
  return {
    title: i18next.t(`problems:${code}.title`, filled),
    detail: i18next.t(`problems:${code}.detail`, filled),
    remedy: i18next.t(`problems:${code}.remedy`, filled),
  };
}

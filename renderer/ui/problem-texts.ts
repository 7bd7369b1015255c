import i18next from 'i18next';
import type { Problem } from '../../preload/contract/problem.ts';

export interface ProblemTexts {
  title: string;
  detail: string;
  remedy: string;
}

/** The sentences of a problem in the language of the screen, filled with its params. */
export function problemTexts({ code, params }: Problem): ProblemTexts {
  const filled = { replace: params };
  return {
    title: i18next.t(`problems:${code}.title`, filled),
    detail: i18next.t(`problems:${code}.detail`, filled),
    remedy: i18next.t(`problems:${code}.remedy`, filled),
  };
}

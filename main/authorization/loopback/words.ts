import type { ProblemCode } from '../../../preload/contract/problem.ts';

/** The texts of the pages, by what they say; in the language of the interface. */
export type PageTexts = Readonly<Record<PageKey, { title: string; text: string }>>;

export type PageKey =
  | 'received'
  | 'nothingWaits'
  | 'activated'
  | 'pimMissing'
  | 'pimUnreadable'
  | 'failed'
  | 'stateWrong'
  | 'codeMissing'
  | 'notUsed';

export type Mood = 'good' | 'bad' | 'neutral';

/** Whether a page is good news. */
export function moodOf(page: PageKey): Mood {
  if (page === 'received' || page === 'activated') return 'good';
  return page === 'nothingWaits' ? 'neutral' : 'bad';
}

/** What a page says of a problem: by code, where it can say more than that Pimscope knows. */
export function pageOfProblem(code: ProblemCode): PageKey {
  if (code === 'consent-state-wrong') return 'stateWrong';
  return code === 'consent-code-missing' ? 'codeMissing' : 'notUsed';
}

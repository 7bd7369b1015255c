import type { Headline } from '../../../preload/contract/diagnosis.ts';
import words from '../../../preload/contract/language/en/diagnosis.json' with { type: 'json' };
import problems from '../../../preload/contract/language/en/problems.json' with { type: 'json' };
import type { Problem } from '../../../preload/contract/problem.ts';

type Params = Readonly<Record<string, string | number>>;

/** Fills `{{name}}` and `{{name, number}}`; what is not there stays empty. */
function fill(text: string, params: Params): string {
  return text.replace(/\{\{(\w+)[^}]*\}\}/g, (_all, name: string) => String(params[name] ?? '')).trim();
}

/** A problem in the words of a report. Reports are in English: those who receive them read it. */
export function problemWords({ code, params }: Problem): { title: string; detail: string; remedy: string } {
  const { title, detail, remedy } = problems[code];
  return { title: fill(title, params), detail: fill(detail, params), remedy: fill(remedy, params) };
}

/** The sentence on top. */
export function headlineWords({ code, params, finding }: Headline): string {
  const title = finding === null ? '' : problemWords(finding).title;
  return fill(words.headline[code], { ...params, title });
}

export const diagnosisWords = words;

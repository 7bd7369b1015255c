import type { DiagnosisStep, EvidenceCall } from '../../../preload/contract/diagnosis.ts';
import { problemWords } from './sentences.ts';

/** Every call with what was sent and what came back, in the order in which they were made. */
export function callLines(steps: readonly DiagnosisStep[]): string[] {
  const calls = steps.flatMap((step) => step.calls);
  if (calls.length === 0) return [];
  return ['', '## Calls', ...calls.flatMap(call)];
}

function call(one: EvidenceCall): string[] {
  const status = one.status === null ? 'no answer' : String(one.status);
  const text = [
    `> ${one.method} ${one.url}`,
    ...headerLines('>', one.requestHeaders),
    ...(one.requestBody === '' ? [] : ['>', one.requestBody]),
    one.problem === null ? `< ${status}` : `< ${problemWords(one.problem).title} (${one.problem.code})`,
    ...headerLines('<', one.answerHeaders),
    ...(one.answerBody === '' ? [] : ['<', one.answerBody]),
  ].join('\n');
  const fence = fenceFor(text);
  const from = one.remoteAddress === null ? '' : `, ${one.remoteAddress}`;
  return ['', `### ${one.startedAt}, ${Math.round(one.durationMs)} ms${from}`, '', fence, text, fence];
}

function headerLines(mark: string, headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${mark} ${name}: ${value}`);
}

/** A fence longer than any in the text, which comes from a server and may hold one. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  return '`'.repeat(longest + 1);
}

import type { Comparison, ComparisonRow, Diagnosis } from '../../preload/contract/diagnosis.ts';
import { told } from './report/markdown-report.ts';
import { problemWords } from './report/sentences.ts';

type Section = ComparisonRow['section'];
/** Facts that differ by nature, and say nothing about the access. */
const ownFacts: ReadonlySet<string> = new Set([
  'milliseconds',
  'seconds',
  'expiresInMinutes',
  'clientId',
  'path',
]);

/** Two diagnoses line by line: what is the same, and what differs. Both sides' lines are in the order of the checks. */
export function compareDiagnoses(left: Diagnosis, right: Diagnosis): Comparison {
  const side = ({ id, profileName, degree }: Diagnosis) => ({ id, profileName, degree });
  const lines = [linesOf(left), linesOf(right)] as const;
  const keys = new Set([...lines[0].keys(), ...lines[1].keys()]);
  const rows = [...keys].map((key): ComparisonRow => {
    const one = lines[0].get(key);
    const other = lines[1].get(key);
    const [section, name] = splitKey(key);
    const [a, b] = [one ?? null, other ?? null];
    return { section, key: name, left: a, right: b, same: a === b };
  });
  const order: readonly Section[] = ['summary', 'checks', 'facts', 'permissions'];
  const sorted = rows.toSorted((one, other) => order.indexOf(one.section) - order.indexOf(other.section));
  return { left: side(left), right: side(right), rows: sorted };
}

/** What is compared, by section and key. */
function linesOf(diagnosis: Diagnosis): Map<string, string> {
  const lines = new Map<string, string>([
    ['summary degree', diagnosis.degree],
    ['summary access', diagnosis.accessKind],
    ['summary version', diagnosis.version ?? ''],
    ['summary edition', diagnosis.edition ?? ''],
  ]);
  for (const { id, state, finding, facts } of diagnosis.steps) {
    const title = finding === null ? '' : `: ${problemWords(finding.problem).title}`;
    lines.set(`checks ${id}`, `${state}${title}`);
    for (const [name, value] of Object.entries(facts)) {
      if (!ownFacts.has(name)) lines.set(`facts ${id}.${name}`, String(value));
    }
  }
  for (const row of diagnosis.permissions) {
    for (const verb of ['read', 'write', 'delete'] as const) {
      const permission = row[verb];
      if (permission !== null) lines.set(`permissions ${row.resource} ${verb}`, told(permission));
    }
  }
  return lines;
}

function splitKey(key: string): [Section, string] {
  const at = key.indexOf(' ');
  const section = (['summary', 'checks', 'facts', 'permissions'] as const).find(
    (one) => one === key.slice(0, at),
  );
  return [section ?? 'checks', key.slice(at + 1)];
}

import { expect } from 'vitest';
import type {
  Cause,
  Diagnosis,
  DiagnosisStep,
  Finding,
  Remedy,
} from '../../../../preload/contract/diagnosis.ts';
import type { ProblemCode } from '../../../../preload/contract/problem.ts';
import { missingParams } from '../../support/sentences.ts';

/** One symptom with what has to be told of it. */
export interface Row {
  /** Step and symptom, in the words of the table of connection problems. */
  name: string;
  /** Where it shows; null for what a diagnosis does not come to and `explain` tells. */
  step: DiagnosisStep['id'] | null;
  run: () => Promise<Diagnosis | Finding>;
  code: ProblemCode;
  /** All that can't be told apart, the likeliest first. */
  causes: Cause[];
  evidence?: object;
  /** Among the remedies. */
  remedies: object[];
}

export async function findingOfRow({ step, run }: Row): Promise<Finding> {
  const result = await run();
  if (!('steps' in result)) return result;
  const found = result.steps.find(({ id }) => id === step);
  if (found?.finding == null) {
    throw new Error(
      `${step} found nothing: ${result.steps.map(({ id, state }) => `${id} ${state}`).join(', ')}`,
    );
  }
  return found.finding;
}

/** What every row must show: the finding, its causes, the evidence and what helps. */
export async function expectRow(row: Row): Promise<void> {
  const { problem, causes, remedies } = await findingOfRow(row);
  expect({ code: problem.code, causes }).toEqual({ code: row.code, causes: row.causes });
  expect(missingParams(problem)).toEqual([]);
  if (row.evidence !== undefined) expect(problem.evidence).toMatchObject(row.evidence);
  for (const remedy of row.remedies) expect(remedies).toContainEqual(expect.objectContaining(remedy));
}

const objectWith = (part: object): unknown => expect.objectContaining(part);

/** Matchers, whose own type would let everything pass. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const including = (...items: string[]): unknown => expect.arrayContaining(items);

export const here = (kind: string, rest: object = {}): object => ({
  kind: 'here',
  action: objectWith({ kind, ...rest }),
});
export const inAkeneo = (place: Extract<Remedy, { kind: 'akeneo' }>['place'], rest: object = {}): object => ({
  kind: 'akeneo',
  place,
  ...rest,
});
export const onServer = (setting: string): object => ({ kind: 'server', setting });

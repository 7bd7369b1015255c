import { describe, expect, it } from 'vitest';
import { ProblemError, problem, toProblem } from '../../../main/pim/problem-error.ts';
import sentences from '../../../preload/contract/language/en/problems.json' with { type: 'json' };
import { problemCodes, problemSchema } from '../../../preload/contract/problem.ts';

describe('problems', () => {
  it.each(problemCodes)('%s fits the contract and has its sentences', (code) => {
    const made = problem(code, { host: 'pim.example.com' });
    expect(problemSchema.parse(made)).toEqual(made);
    expect(sentences[code].title).toMatch(/^\S.*[^.\s]$/);
    expect(sentences[code].detail).not.toBe('');
    expect(sentences[code].remedy).toMatch(/\.$/);
  });

  it('have sentences for nothing else', () => {
    expect(Object.keys(sentences).sort()).toEqual([...problemCodes].sort());
  });

  it('offer a retry where one may help, and the field that is wrong where one is', () => {
    expect(problem('maintenance')).toMatchObject({ retryable: true, action: { kind: 'retry' } });
    expect(problem('not-akeneo')).toMatchObject({ retryable: false, action: { kind: 'edit-address' } });
    expect(problem('client-rejected')).toMatchObject({ action: { kind: 'edit-credentials' } });
    expect(problem('cancelled')).not.toHaveProperty('action');
  });
});

describe('toProblem', () => {
  it('takes a problem out of its error', () => {
    const made = problem('timed-out', { host: 'a' });
    expect(toProblem(new ProblemError(made))).toBe(made);
  });

  it('takes an abort for cancelled', () => {
    expect(toProblem(AbortSignal.abort().reason).code).toBe('cancelled');
  });

  it.each([new TypeError('secret-value'), 'secret-value', { message: 'secret-value' }, null])(
    'tells nothing of what it does not know: %s',
    (error) => {
      const found = toProblem(error);
      expect(found.code).toBe('internal-error');
      expect(JSON.stringify(found)).not.toContain('secret-value');
    },
  );
});

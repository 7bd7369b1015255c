import type { z } from 'zod';
import type { Call } from '../../preload/contract/call.ts';
import type { Outcome } from '../../preload/contract/outcome.ts';
import { isAbort, ProblemError, problem, toProblem } from '../pim/problem-error.ts';

/** Told of every unexpected error, for the log. */
export type ReportUnexpected = (channel: string, error: unknown) => void;

/**
 * Runs one call: checks the argument, runs the handler, checks the result, and turns whatever happens into data. Values
 * of a refused argument are never repeated, since they may be secrets; only their places are.
 */
export async function answer(
  channel: string,
  call: Call,
  run: (argument: unknown) => unknown,
  argument: unknown,
  reportUnexpected: ReportUnexpected,
): Promise<Outcome<unknown>> {
  const parsed = call.argument.safeParse(argument);
  if (!parsed.success) {
    return {
      ok: false,
      problem: problem('invalid-argument', { channel, places: placesOf(parsed.error) }),
    };
  }
  try {
    const result = call.result.safeParse(await run(parsed.data));
    if (result.success) return { ok: true, value: result.data };
    throw new Error(`The result of ${channel} is not what the contract says: ${placesOf(result.error)}`);
  } catch (error) {
    if (!(error instanceof ProblemError) && !isAbort(error)) reportUnexpected(channel, error);
    return { ok: false, problem: toProblem(error) };
  }
}

function placesOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'argument'} (${issue.code})`).join(', ');
}

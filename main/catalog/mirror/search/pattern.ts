import { createContext, Script } from 'node:vm';
import { z } from 'zod';
import { ProblemError, problem } from '../../../pim/problem-error.ts';

/** Milliseconds that texts which are tried together may take. */
const mostMs = 1000;
/** Longer texts are looked at so far. */
const longestText = 20_000;

const found = z.array(z.number());

/** A regular expression that ends in time, whatever it and the texts are. Upper and lower case are the same. */
export interface Pattern {
  /** The places of those texts that it matches, which may take a second together. @throws ProblemError `pattern-slow` */
  placesIn(texts: readonly string[]): number[];
  /** @throws ProblemError `pattern-slow` */
  matches(text: string): boolean;
}

/** @throws ProblemError `pattern-refused` for what is no regular expression */
export function createPattern(source: string): Pattern {
  try {
    new RegExp(source, 'iu');
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new ProblemError(problem('pattern-refused', { pattern: source, reason }));
  }
  // Only a script of its own can be stopped while an expression goes on and on.
  const shared: { source: string; texts: readonly string[] } = { source, texts: [] };
  const context = createContext(shared);
  const script = new Script(
    "(() => { const pattern = new RegExp(source, 'iu'); return JSON.stringify(texts.flatMap((text, at) => (pattern.test(text) ? [at] : []))); })()",
  );
  const placesIn = (texts: readonly string[]): number[] => {
    shared.texts = texts.map((text) => (text.length > longestText ? text.slice(0, longestText) : text));
    try {
      const matched: unknown = script.runInContext(context, { timeout: mostMs });
      return found.parse(JSON.parse(String(matched)));
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new ProblemError(problem('pattern-slow', { pattern: source, milliseconds: mostMs }));
    }
  };
  return {
    placesIn,
    matches: (text) => placesIn([text]).length > 0,
  };
}

/** The error may be one of the script's own world. */
function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

import { createContext, Script } from 'node:vm';
import { z } from 'zod';
import { ProblemError, problem } from '../../../pim/problem-error.ts';

/** Texts that are tried together, and the milliseconds that they may take together. */
const textsAtOnce = 2000;
const mostMs = 1000;
/** Longer texts are looked at so far. */
const longestText = 20_000;

const found = z.array(z.number());

/** A regular expression that ends in time, whatever it and the texts are. Upper and lower case are the same. */
export interface Pattern {
  /** Those of the texts that it matches. @throws ProblemError `pattern-slow` */
  matching(texts: readonly string[]): Set<string>;
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
  const places = (texts: readonly string[]): number[] => {
    shared.texts = texts.map((text) => text.slice(0, longestText));
    try {
      const matched: unknown = script.runInContext(context, { timeout: mostMs });
      return found.parse(JSON.parse(String(matched)));
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new ProblemError(problem('pattern-slow', { pattern: source, milliseconds: mostMs }));
    }
  };
  return {
    matching(texts) {
      const matched = new Set<string>();
      for (let start = 0; start < texts.length; start += textsAtOnce) {
        const some = texts.slice(start, start + textsAtOnce);
        for (const at of places(some)) matched.add(some[at] ?? '');
      }
      return matched;
    },
    matches: (text) => places([text]).length > 0,
  };
}

/** The error may be one of the script's own world. */
function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

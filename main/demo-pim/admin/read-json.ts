import { z } from 'zod';
import { jsonAnswer } from '../server/answers.ts';
import type { Answer } from '../server/call.ts';

/** A body as a schema wants it, or the answer that refuses it. */
export function readJson<T>(body: Buffer, schema: z.ZodType<T>): { value: T } | { refused: Answer } {
  let sent: unknown;
  try {
    sent = JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: jsonAnswer({ message: 'Not JSON.' }, 400) };
    throw error;
  }
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { value: parsed.data };
  return { refused: jsonAnswer({ message: z.prettifyError(parsed.error) }, 422) };
}

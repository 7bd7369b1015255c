import { z } from 'zod';
import { jsonAnswer } from '../server/answers.ts';
import type { Answer } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { readJson } from './read-json.ts';

const number = z.int().min(0).max(10_000).optional();
const editSchema = z.strictObject({
  change: number,
  create: number,
  remove: number,
  /** Seconds since 1970. */
  at: z.int().min(0).optional(),
});

/** `POST edits`: takes a step and says what it did. */
export function applyEdits({ catalog }: Pim, body: Buffer): Answer {
  const read = readJson(body, editSchema);
  return 'refused' in read ? read.refused : jsonAnswer(catalog.edit(read.value));
}

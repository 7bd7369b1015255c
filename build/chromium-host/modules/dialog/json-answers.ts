import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { appendRecord } from '../test-hook.ts';
import type { DialogRequest } from './requests.ts';

const open = z.object({ canceled: z.boolean(), filePaths: z.array(z.string()) });
const save = z.object({ canceled: z.boolean(), filePath: z.string() });
const message = z.object({ response: z.int(), checkboxChecked: z.boolean().default(false) });

const answersFile = z.object({
  showMessageBox: z.array(message).default([]),
  showOpenDialog: z.array(open).default([]),
  showSaveDialog: z.array(save).default([]),
});
type Answers = z.infer<typeof answersFile>;

/** Answers a dialog; rejects where it cannot. */
export interface JsonAnswers {
  answer<M extends DialogRequest['method']>(method: M, options: object): Answers[M][number];
}

/**
 * Answers dialogs from a JSON file: `{"showSaveDialog": [{"canceled": false, "filePath": "..."}], ...}`, the
 * first request of a kind with the first answer of its list, and so on; read anew each time. Each request is
 * appended to `<file>.requests` as a JSON line.
 * @throws Error when the file has no answer left, so that a test never waits for a person.
 */
export function createJsonAnswers(file: string): JsonAnswers {
  const asked = { showMessageBox: 0, showOpenDialog: 0, showSaveDialog: 0 };
  return {
    answer: (method, options) => {
      appendRecord(`${file}.requests`, { method, options: { ...options, signal: undefined } });
      const answers = answersFile.parse(JSON.parse(readFileSync(file, 'utf8')));
      const answer = answers[method][asked[method]];
      asked[method] += 1;
      if (!answer) {
        throw new Error(`CHROMIUM_HOST_DIALOGS: ${file} has no answer number ${asked[method]} for ${method}`);
      }
      return answer;
    },
  };
}

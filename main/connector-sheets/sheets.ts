import { ProblemError, problem } from '../pim/problem-error.ts';
import akeneoSteps from './akeneo-steps.json' with { type: 'json' };
import { type Sheet, type StepGroups, sheetSchema, stepGroupsSchema } from './sheet.ts';
import curl from './sheets/curl.json' with { type: 'json' };
import dotenv from './sheets/dotenv.json' with { type: 'json' };
import nexla from './sheets/nexla.json' with { type: 'json' };
import patchworks from './sheets/patchworks.json' with { type: 'json' };
import phpClient from './sheets/php-client.json' with { type: 'json' };
import postman from './sheets/postman.json' with { type: 'json' };

/** Every file of `sheets/`, in the order in which they are offered. A test holds the list against the folder. */
const files: readonly unknown[] = [nexla, patchworks, dotenv, curl, phpClient, postman];

let understood: readonly Sheet[] | null = null;

/** All sheets. Checked when they are first asked for, not at start. */
export function allSheets(): readonly Sheet[] {
  understood ??= files.map((file) => sheetSchema.parse(file));
  return understood;
}

/** @throws ProblemError `sheet-not-found` */
export function sheetOf(sheetId: string): Sheet {
  const found = allSheets().find(({ id }) => id === sheetId);
  if (found === undefined) throw new ProblemError(problem('sheet-not-found'));
  return found;
}

/** The usual way to the credentials of a kind of access, by release. */
export function usualSteps(kind: 'connection' | 'app'): StepGroups {
  return stepGroupsSchema.parse(akeneoSteps[kind]);
}

import type { ProblemCode } from '../../../preload/contract/problem.ts';

/** What a page says. */
export interface Words {
  mood: 'good' | 'bad' | 'neutral';
  title: string;
  text: string;
}

export const received: Words = {
  mood: 'good',
  title: 'Consent received',
  text: 'Continue in Pimscope; this page can be closed.',
};

export const nothingWaits: Words = {
  mood: 'neutral',
  title: 'No authorization is waiting here',
  text: 'Start it in Pimscope. If it is running there, the callback URL entered there is not that of the app in Akeneo.',
};

export const activated: Words = {
  mood: 'good',
  title: 'Continue in Pimscope',
  text: 'The address of the PIM has arrived there; this page can be closed.',
};

export const pimMissing: Words = {
  mood: 'bad',
  title: 'The address of the PIM is missing',
  text: 'Akeneo adds it when Connect or Open is chosen for Pimscope. Enter the address in Pimscope instead.',
};

export const pimUnreadable: Words = {
  mood: 'bad',
  title: 'The address of the PIM can’t be read',
  text: 'What Akeneo sent as its own address is not that of a PIM; it stands in the settings of the PIM. Enter the address in Pimscope instead.',
};

export const failed: Words = {
  mood: 'bad',
  title: 'Something in Pimscope failed',
  text: 'Authorize again in Pimscope.',
};

/** By code, where a page can say more than that Pimscope knows. */
const problems: Partial<Record<ProblemCode, Words>> = {
  'consent-state-wrong': {
    mood: 'bad',
    title: 'This consent belongs to another attempt',
    text: 'It did not come from the authorization that is waiting in Pimscope and was not used. Authorize again there.',
  },
  'consent-code-missing': {
    mood: 'bad',
    title: 'No code came with the consent',
    text: 'Akeneo sent the browser back without the code that Pimscope needs. Authorize again in Pimscope.',
  },
};

/** What a page says of a problem. */
export function wordsOfProblem(code: ProblemCode): Words {
  return (
    problems[code] ?? {
      mood: 'bad',
      title: 'The consent was not used',
      text: 'Pimscope says why, and how to go on.',
    }
  );
}

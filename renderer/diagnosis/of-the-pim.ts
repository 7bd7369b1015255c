import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';

/** What lies in this computer or in what was asked, so that looking at the PIM says nothing more. */
const elsewhere: readonly ProblemCode[] = [
  'cancelled',
  'internal-error',
  'invalid-argument',
  'not-trusted',
  'profile-not-found',
  'profile-name-mismatch',
  'profiles-damaged',
  'profiles-newer',
  'file-not-writable',
  'attempt-not-found',
  'diagnosis-not-found',
  'call-not-found',
  'opening-failed',
  'demo-pim-failed',
  'demo-pim-port-taken',
  'clipboard-not-written',
  'address-empty',
  'address-invalid',
  'address-scheme',
];

/** Whether a diagnosis can say more about a problem. */
export function isOfThePim({ code }: Problem): boolean {
  return !elsewhere.includes(code);
}

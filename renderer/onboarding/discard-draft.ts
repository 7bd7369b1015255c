import { bridge, call } from '../app/pimscope.ts';
import { useDraft } from './draft.ts';

/** Forgets the draft, and the tested but unsaved attempt that main keeps for it. */
export function discardDraft(): void {
  const { verification, clear } = useDraft.getState();
  if (verification) void discardAttempt(verification.attemptId);
  clear();
}

/** Tells main to forget the attempt that was tested, where there is one: what was entered changes. */
export function discardTested(): void {
  const { verification } = useDraft.getState();
  if (verification) void discardAttempt(verification.attemptId);
}

/** Tells main to forget an attempt. Attempts end with the app anyway, so a refusal changes nothing here. */
export async function discardAttempt(attemptId: string): Promise<void> {
  await call(bridge().onboarding.discard, { attemptId }).catch(() => undefined);
}

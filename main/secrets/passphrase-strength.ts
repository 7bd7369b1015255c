import { ProblemError, problem } from '../pim/problem-error.ts';

/** The fewest characters of a passphrase. */
export const minimumPassphraseLength = 12;
/** The fewest bits that a passphrase must be worth by the estimate below. */
const minimumBits = 42;

/** What many passphrases are made of, and what is written on the box. Each is worth as much as two letters. */
const commonWords =
  /passw(?:or[dt]|d)|passphrase|kennwort|geheim|motdepasse|bonjour|soleil|azerty(?:uiop)?|qwert[yz](?:uiop)?|asdfgh(?:jkl)?|letmein|welcome|willkommen|bienvenue|iloveyou|dragon|monkey|football|baseball|master|login|secret|admin(?:istrator)?|default|change(?:me|it)?|spring|summer|autumn|winter|monday|friday|akeneo|pimscope|catalog|product|vault|(?:19|20)\d\d/g;

/** How strong a passphrase is, by an estimate. `weakness` is null where it may be used. */
export interface PassphraseRating {
  bits: number;
  weakness: 'too-short' | 'too-guessable' | null;
}

/**
 * Rates a passphrase, at once and without word lists to load: at least 12 characters, worth at least 42 bits. A character is
 * worth 3 bits where all are of one kind (words are easier to guess than letters), and half a bit more for each other
 * kind among upper case, digits and signs. Characters that repeat the one before, go on with a row (`abc`, `4321`), or
 * belong to a part of three that stood there before are worth nothing; common words count as two characters.
 */
export function ratePassphrase(passphrase: string): PassphraseRating {
  const text = passphrase.normalize('NFKC').trim();
  const { length } = Array.from(text);
  const own = ownCharacters(text.toLowerCase().replace(commonWords, '\u{e000}\u{e001}'));
  const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(text));
  const bits = own * (2.5 + 0.5 * kinds.length);
  if (length < minimumPassphraseLength) return { bits, weakness: 'too-short' };
  return { bits, weakness: bits < minimumBits ? 'too-guessable' : null };
}

/** @throws ProblemError `passphrase-weak` */
export function refuseWeakPassphrase(passphrase: string): void {
  if (ratePassphrase(passphrase).weakness === null) return;
  throw new ProblemError(problem('passphrase-weak', { minimum: minimumPassphraseLength }));
}

function ownCharacters(text: string): number {
  const characters = Array.from(text);
  let own = 0;
  let seen = '';
  for (const [at, character] of characters.entries()) {
    const step = codeAt(characters, at) - codeAt(characters, at - 1);
    const stepBefore = codeAt(characters, at - 1) - codeAt(characters, at - 2);
    const goesOn = at > 1 && step === stepBefore && Math.abs(step) === 1;
    const repeated = at > 2 && seen.slice(0, -2).includes(characters.slice(at - 2, at + 1).join(''));
    if (!(at > 0 && step === 0) && !goesOn && !repeated) own += 1;
    seen += character;
  }
  return own;
}

function codeAt(characters: readonly string[], at: number): number {
  return characters[at]?.codePointAt(0) ?? -10;
}

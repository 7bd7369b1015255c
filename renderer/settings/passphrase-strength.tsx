import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';

type Rating = { bits: number; weakness: 'too-short' | 'too-guessable' | null };

/** Worth this many bits, a passphrase fills the bar. */
const fullBits = 80;
const strongBits = 60;

/** What main says about a passphrase while it is typed; null while it is empty. */
export function usePassphraseRating(passphrase: string): Rating | null {
  const [rating, setRating] = useState<Rating | null>(null);
  useEffect(() => {
    if (passphrase === '') {
      setRating(null);
      return;
    }
    const stale = new AbortController();
    call(bridge().secrets.ratePassphrase, { passphrase }, stale.signal).then(setRating, () => undefined);
    return () => stale.abort();
  }, [passphrase]);
  return rating;
}

/** How strong a passphrase is, in a word and as a bar. */
export function PassphraseStrength({ rating }: { rating: Rating | null }) {
  const { t } = useTranslation('settings');
  const word = rating && (rating.weakness ?? (rating.bits >= strongBits ? 'strong' : 'good'));
  const filled = rating === null ? 0 : Math.min(100, Math.round((rating.bits / fullBits) * 100));
  const tone = rating === null || rating.weakness !== null ? 'weak' : 'good';
  return (
    <div className="ps-strength" data-tone={tone}>
      <div className="ps-strength-bar" aria-hidden>
        <span style={{ width: `${filled}%` }} />
      </div>
      <Text size="xs" c="dimmed" role="status">
        {word === null ? t('vault.strength.too-short') : t(`vault.strength.${word}`)}
      </Text>
    </div>
  );
}

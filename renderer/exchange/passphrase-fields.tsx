import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { useShownPassword } from './use-shown-password.ts';

export interface NewPassphrase {
  passphrase: string;
  again: string;
}

interface FieldsProps {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  /** Whether what is missing is said. */
  tried: boolean;
}

/** How many bits fill the bar. */
const full = 90;
const veryStrong = 70;

/** Main's judgement of a passphrase; undefined until it is there. */
export function usePassphraseRating(passphrase: string) {
  const [rested] = useDebouncedValue(passphrase, 120);
  const rating = useQuery({
    queryKey: ['passphrase-rating', rested],
    queryFn: ({ signal }) => call(bridge().secrets.ratePassphrase, { passphrase: rested }, signal),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    // A passphrase does not stay in the cache, not even as a key.
    gcTime: 0,
  });
  return passphrase === '' ? undefined : rating.data;
}

/** A new passphrase, twice, with how strong it is while it is typed. */
export function PassphraseFields({ value, onChange, tried }: FieldsProps) {
  const { t } = useTranslation('exchange');
  const { passphrase, again } = value;
  const shown = useShownPassword();
  const rating = usePassphraseRating(passphrase);
  const bar = useId();
  const weak = rating?.weakness ?? null;
  const differs = again !== '' && !passphrase.startsWith(again);
  const words = rating && (weak ? t(`passphrase.weakness.${weak}`) : strengthWords(rating.bits));
  return (
    <Stack gap="sm">
      <PasswordInput
        label={t('passphrase.label')}
        description={t('passphrase.hint')}
        autoComplete="new-password"
        maxLength={1000}
        value={passphrase}
        error={tried && passphrase === '' ? t('passphrase.missing') : tried && weak !== null}
        aria-describedby={bar}
        onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
        {...shown}
      />
      <div className="ps-strength" data-strength={rating ? (weak ? 'weak' : 'strong') : 'none'}>
        <Progress
          value={rating ? Math.min(100, (rating.bits / full) * 100) : 0}
          size={4}
          color={weak ? 'crimson.6' : 'green.6'}
          aria-label={t('passphrase.strength')}
        />
        <Text id={bar} size="xs" role="status">
          {words ?? ' '}
        </Text>
      </div>
      <PasswordInput
        label={t('passphrase.again')}
        autoComplete="new-password"
        maxLength={1000}
        value={again}
        error={differs || (tried && again !== passphrase) ? t('passphrase.differs') : undefined}
        visible={shown.visible}
        onVisibilityChange={shown.onVisibilityChange}
        visibilityToggleButtonProps={shown.visibilityToggleButtonProps}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </Stack>
  );

  function strengthWords(bits: number): string {
    return t(bits >= veryStrong ? 'passphrase.veryStrong' : 'passphrase.strong');
  }
}

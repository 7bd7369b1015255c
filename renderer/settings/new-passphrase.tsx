import { useTranslation } from 'react-i18next';
import { PassphraseInput } from './passphrase-input.tsx';
import { PassphraseStrength, usePassphraseRating } from './passphrase-strength.tsx';

export interface NewPassphrase {
  passphrase: string;
  repeated: string;
}

interface NewPassphraseFieldsProps {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  /** Whether what is missing is said: after the first try. */
  tried: boolean;
  autoFocus?: boolean;
}

/** A passphrase that nobody has yet: typed twice, with its strength as it grows. */
export function NewPassphraseFields({ value, onChange, tried, autoFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useTranslation('settings');
  const rating = usePassphraseRating(value.passphrase);
  const isMissing = tried && value.passphrase === '';
  const isWeak = tried && rating !== null && rating.weakness !== null;
  const differs = tried && value.repeated !== value.passphrase;
  return (
    <>
      <div>
        <PassphraseInput
          label={t('vault.set.passphrase')}
          autoFocus={autoFocus}
          value={value.passphrase}
          error={isMissing ? t('vault.set.missing') : isWeak}
          onChange={(passphrase) => onChange({ ...value, passphrase })}
        />
        <PassphraseStrength rating={rating} />
      </div>
      <PassphraseInput
        label={t('vault.set.repeat')}
        value={value.repeated}
        error={differs && t('vault.set.differs')}
        onChange={(repeated) => onChange({ ...value, repeated })}
      />
    </>
  );
}

/** Whether it may be sent; whether it is strong enough, main decides. */
export function isRepeated({ passphrase, repeated }: NewPassphrase): boolean {
  return passphrase !== '' && passphrase === repeated;
}

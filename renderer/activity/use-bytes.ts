import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Writes a number of bytes, for example `980 B`, `12.4 kB` or `3.1 MB`. */
export function useBytes(): (bytes: number) => string {
  const { t, i18n } = useTranslation('activity');
  return useCallback(
    (bytes) => {
      const unit = bytes < 1000 ? 'b' : bytes < 1_000_000 ? 'kb' : 'mb';
      const divided = bytes / { b: 1, kb: 1000, mb: 1_000_000 }[unit];
      const value = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: unit === 'b' ? 0 : 1 });
      return t(`bytes.${unit}`, { value: value.format(divided) });
    },
    [t, i18n.language],
  );
}

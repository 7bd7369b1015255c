import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Writes a length of time given in milliseconds, for example `240 ms` or `1.3 s`. */
export function useDuration(): (milliseconds: number) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (milliseconds) => {
      if (milliseconds < 1000) return t('milliseconds', { milliseconds: Math.round(milliseconds) });
      const seconds = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(
        milliseconds / 1000,
      );
      return t('seconds', { seconds });
    },
    [t, i18n.language],
  );
}

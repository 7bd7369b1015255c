import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { exactTime, timeOfDay } from '../ui/moment.ts';

export interface MirrorWords {
  /** A number of bytes, for example `3.1 MB` or `12 GB`. */
  bytes: (bytes: number) => string;
  /** A length of time in seconds, rounded, for example `12 min` or `1 hr 20 min`. */
  length: (seconds: number) => string;
  /** 0 to 1 as percents. */
  percent: (share: number) => string;
  number: (value: number) => string;
  /** A moment as a person says it: `10:12 today`, `10:12 yesterday`, or with its date. */
  moment: (iso: string) => string;
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Figures and times of a mirror in the language of the screen. */
export function useMirrorWords(): MirrorWords {
  const { t, i18n } = useTranslation('mirror');
  const { language } = i18n;
  return useMemo((): MirrorWords => {
    const unit = (name: string, value: number, digits = 0) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit: name,
        unitDisplay: 'short',
        maximumFractionDigits: digits,
      }).format(value);
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    const number = new Intl.NumberFormat(language);
    return {
      bytes: (bytes) => {
        const at = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
        const value = bytes / 1000 ** at;
        return unit(sizes[at] ?? 'byte', value, at === 0 || value >= 100 ? 0 : 1);
      },
      length: (seconds) => {
        if (seconds < 60) return unit('second', Math.max(1, Math.ceil(seconds)));
        const minutes = Math.round(seconds / 60);
        if (minutes < 60) return unit('minute', minutes);
        const rest = minutes % 60;
        return [unit('hour', Math.floor(minutes / 60)), ...(rest > 0 ? [unit('minute', rest)] : [])].join(
          ' ',
        );
      },
      // Not before it is done.
      percent: (share) => percent.format(share === 1 ? 1 : Math.min(0.99, share)),
      number: (value) => number.format(value),
      moment: (iso) => {
        const time = Date.parse(iso);
        if (Number.isNaN(time)) return iso;
        const clock = timeOfDay(iso, language);
        const midnight = new Date().setHours(0, 0, 0, 0);
        if (time >= midnight) return t('origin.today', { time: clock });
        if (time >= midnight - 24 * 3_600_000) return t('origin.yesterday', { time: clock });
        return exactTime(iso, language).replace(/:\d\d(?=\D*$)/, '');
      },
    };
  }, [t, language]);
}

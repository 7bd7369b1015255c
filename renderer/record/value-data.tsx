import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { exactTime } from '../ui/moment.ts';
import { LongText } from './long-text.tsx';
import { readableValue } from './value-kind.ts';

/** The data of one value, as a person reads it. */
export function ValueData({ data, locale }: { data: Json; locale: string | null }) {
  const { t, i18n } = useTranslation('record');
  const value = readableValue(data);
  switch (value.kind) {
    case 'empty':
      return <span className="ps-muted">{t('empty')}</span>;
    case 'text':
      return <LongText text={value.text} locale={locale} />;
    case 'date':
      return (
        <time dateTime={value.date} title={exactTime(value.date, i18n.language)}>
          {value.date.slice(0, 10)}
        </time>
      );
    case 'file':
      return (
        <span className="ps-value-file" title={value.path}>
          <IconFile size={15} aria-hidden />
          {value.name}
        </span>
      );
    case 'number':
      return (
        <span>
          {new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 20 }).format(value.number)}
        </span>
      );
    case 'boolean':
      return <span>{t(value.value ? 'yes' : 'no')}</span>;
    case 'codes':
      return (
        <span className="ps-value-codes">
          {value.codes.map((code) => (
            <span key={code} className="ps-chip">
              {code}
            </span>
          ))}
        </span>
      );
    case 'prices':
      return (
        <span className="ps-value-codes">
          {value.prices.map(({ amount, currency }) => (
            <span key={`${currency} ${amount}`}>
              {amount} <span className="ps-muted">{currency}</span>
            </span>
          ))}
        </span>
      );
    case 'metric':
      return (
        <span>
          {value.amount} <span className="ps-muted">{value.unit}</span>
        </span>
      );
    case 'json':
      return <LongText text={JSON.stringify(value.json, null, 2)} locale={null} code />;
  }
}

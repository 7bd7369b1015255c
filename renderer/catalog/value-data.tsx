import { Anchor } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { exactTime } from '../ui/moment.ts';
import { readableValue } from './value-kind.ts';

/** The data of one value, as a person reads it. */
export function ValueData({ data, locale }: { data: Json; locale: string | null }) {
  const { t, i18n } = useTranslation('catalog');
  const value = readableValue(data);
  switch (value.kind) {
    case 'empty':
      return <span className="ps-muted">{t('record.empty')}</span>;
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
      return <span>{t(value.value ? 'record.true' : 'record.false')}</span>;
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
      return <pre className="ps-value-json">{JSON.stringify(value.json, null, 2)}</pre>;
  }
}

/** Number of characters from which a text is folded. */
const foldFrom = 320;

function LongText({ text, locale }: { text: string; locale: string | null }) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const long = text.length > foldFrom;
  return (
    <span className="ps-value-text">
      <bdi lang={locale?.replace('_', '-')}>
        {long && !open ? `${text.slice(0, foldFrom).trimEnd()}…` : text}
      </bdi>
      {long && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {t(open ? 'showLess' : 'showMore')}
        </Anchor>
      )}
    </span>
  );
}

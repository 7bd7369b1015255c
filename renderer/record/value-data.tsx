import { Anchor } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
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
    <div className="ps-value-text">
      <div dir="auto" lang={locale?.replace('_', '-')}>
        {withQuietTags(long && !open ? `${text.slice(0, foldFrom).trimEnd()}…` : text)}
      </div>
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
    </div>
  );
}

const tag = /(<\/?[a-z][^<>]*>)/i;

/**
 * HTML stays as the PIM sent it, with its tags in a quieter colour, so that the words can be read. In
 * elements of their own (bdi) they have no say in the direction of the text.
 */
function withQuietTags(text: string): ReactNode {
  if (!tag.test(text)) return text;
  return text.split(tag).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <bdi key={index} className="ps-value-tag">
        {part}
      </bdi>
    ) : (
      part
    ),
  );
}

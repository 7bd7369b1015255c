import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../activity/copy-text.ts';
import { csvOf } from './csv-of.ts';

/** One line: what it is about, its figures, and how long its bar is. */
export interface BarRow {
  key: string;
  /** Stands in the first column; `code` in monospace beside it. */
  label: string;
  code: string | null;
  /** As shown, in the order of the columns after the first. */
  figures: readonly string[];
  /** As copied. */
  plain: readonly (string | number)[];
  /** 0 to 1; null for no bar. */
  share: number | null;
  /** Why there is no figure. */
  note?: string;
}

interface TableProps {
  label: string;
  /** Of the columns: what a line is about, then one for each figure. */
  headings: readonly string[];
  rows: readonly BarRow[];
}

/** So many lines are drawn at first. */
const first = 12;

/** Figures with bars, and a way to take them along as CSV. */
export function BarTable({ label, headings, rows }: TableProps) {
  const { t } = useTranslation(['statistics', 'common']);
  const [all, setAll] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const shown = all ? rows : rows.slice(0, first);
  const copy = async () => {
    const lines = rows.map(({ label: own, code, plain }) => [
      code ?? own,
      ...(code === null ? [] : [own]),
      ...plain,
    ]);
    const withCode = rows.some(({ code }) => code !== null);
    const [head = '', ...others] = headings;
    setCopied(await copyText(csvOf([withCode ? [t('code'), head, ...others] : [head, ...others], ...lines])));
  };
  return (
    <div className="ps-stat">
      <table className="ps-stat-table" aria-label={label}>
        <thead>
          <tr>
            {headings.map((heading, at) => (
              <th key={heading} scope="col" data-number={at > 0}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Line key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <div className="ps-stat-foot">
        {rows.length > first && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
            {all ? t('common:showLess') : t('showAll', { count: rows.length })}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void copy()}>
          {t('copyCsv')}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {copied === true && t('common:copied')}
          {copied === false && t('notCopied')}
        </Text>
      </div>
    </div>
  );
}

function Line({ row }: { row: BarRow }) {
  const { label, code, figures, share, note } = row;
  return (
    <tr>
      <th scope="row">
        <span className="ps-stat-name">
          <span>{label}</span>
          {code !== null && code !== label && <code>{code}</code>}
        </span>
        {share !== null && (
          <span className="ps-stat-bar" aria-hidden>
            <span style={{ width: `${Math.round(100 * share)}%` }} />
          </span>
        )}
        {note !== undefined && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </th>
      {figures.map((figure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand where they stand
        <td key={at} className="ps-tabular">
          {figure}
        </td>
      ))}
    </tr>
  );
}

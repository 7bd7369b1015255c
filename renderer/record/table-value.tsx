import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';

type Row = { [column: string]: Json };

/** More rows are shown on demand. */
const mostRows = 50;

/** A table attribute: rows by column code; a cell that is absent stays empty (api.akeneo.com, "Product values"). */
export function TableValue({ rows, name }: { rows: Row[]; name: string }) {
  const { t } = useTranslation('record');
  const [all, setAll] = useState(false);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = all ? rows : rows.slice(0, mostRows);
  return (
    <div>
      <section
        className="ps-value-table-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
        tabIndex={0}
        aria-label={t('table.label', { attribute: name })}
      >
        <table className="ps-value-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <code>{column}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a value never change places
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>{cellText(row[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <Anchor component="button" type="button" size="xs" onClick={() => setAll(true)}>
          {t('table.all', { count: rows.length })}
        </Anchor>
      )}
    </div>
  );
}

function cellText(cell: Json | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return JSON.stringify(cell);
  return String(cell);
}

/** The rows, or null for anything that is no table. */
export function tableRows(data: Json): Row[] | null {
  if (!Array.isArray(data) || data.length === 0) return null;
  const rows = data.flatMap((row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : [],
  );
  return rows.length === data.length ? rows : null;
}

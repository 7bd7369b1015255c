import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadItem } from '../../preload/contract/read-item.ts';
import './raw-items.css';

/** The items of a list that were not understood, with what did not fit and, on demand, as the PIM sent them. */
export function RawItems({ items }: { items: ReadItem<unknown>[] }) {
  const { t } = useTranslation();
  const odd = items.flatMap((item) => (item.understood ? [] : [item]));
  if (odd.length === 0) return null;
  return (
    <div className="ps-raw">
      <Text fw={600} className="ps-raw-title">
        <IconAlertTriangle size={16} aria-hidden />
        {t('raw.title', { count: odd.length })}
      </Text>
      <details>
        <summary>{t('raw.show')}</summary>
        {odd.map((item) => {
          const raw = JSON.stringify(item.raw, null, 2);
          return (
            <div key={raw}>
              <Text size="xs">{item.issues.join(' · ')}</Text>
              <pre>{raw}</pre>
            </div>
          );
        })}
      </details>
    </div>
  );
}

/** The items that were understood. */
export function understoodItems<T>(items: ReadItem<T>[]): T[] {
  return items.flatMap((item) => (item.understood ? [item.item] : []));
}

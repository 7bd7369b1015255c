import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { LazyJson } from './lazy-json.tsx';

/** What the PIM sent instead of what was expected: what did not fit, and all of it as JSON. */
export function OddEntity({ raw, issues }: { raw: Json; issues: string[] }) {
  const { t } = useTranslation('record');
  return (
    <>
      <div className="ps-note ps-record-note" data-tone="warning">
        <div>
          <Text fw={600}>{t('odd.title')}</Text>
          <Text>{t('odd.detail')}</Text>
          <ul>
            {issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </div>
      </div>
      <div className="ps-record-part">
        <LazyJson json={raw} />
      </div>
    </>
  );
}

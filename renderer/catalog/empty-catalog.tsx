import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What stands in place of the grid when there is no product. */
export function EmptyCatalog() {
  const { t } = useTranslation('catalog');
  return (
    <div className="ps-empty-catalog" role="status">
      <svg viewBox="0 0 160 96" width="200" aria-hidden="true" className="ps-picture">
        <g className="ps-picture-panel">
          <rect x="8" y="8" width="144" height="80" rx="10" />
          <path d="M8 28h144M8 48h144M8 68h144M56 8v80" />
        </g>
        <g className="ps-picture-line">
          <rect x="18" y="15" width="28" height="6" rx="3" />
          <rect x="66" y="15" width="48" height="6" rx="3" />
        </g>
      </svg>
      <Title order={2}>{t('empty.title')}</Title>
      <Text c="dimmed">{t('empty.sentence')}</Text>
    </div>
  );
}

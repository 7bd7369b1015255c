import { useTranslation } from 'react-i18next';
import type { UsageResource } from '../../preload/contract/catalog-structure.ts';
import type { EntityTab } from '../record/entity-frame.tsx';
import { WhereUsed } from './where-used.tsx';

/** The part "Where used" of a page. */
export function useUsageTab(profileId: string, resource: UsageResource, code: string): EntityTab {
  const { t } = useTranslation('structure');
  return {
    value: 'usage',
    label: t('usage.tab'),
    content: (labelLocale) => (
      <WhereUsed profileId={profileId} resource={resource} code={code} labelLocale={labelLocale} />
    ),
  };
}

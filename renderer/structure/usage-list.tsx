import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Usage } from '../../preload/contract/catalog-structure.ts';
import { CodedLabel, EntityLink } from '../record/entity-link.tsx';
import { labelIn } from '../record/label-in.ts';
import { VirtualRows } from '../record/virtual-rows.tsx';

interface UsageListProps {
  profileId: string;
  usage: Usage;
  labelLocale: string | null;
}

/** What uses a code, and how. */
export function UsageList({ profileId, usage, labelLocale }: UsageListProps) {
  const { t, i18n } = useTranslation(['structure', 'explorer']);
  const { uses, counts } = usage;
  const number = new Intl.NumberFormat(i18n.language);
  const counted = [
    ...(typeof counts?.products === 'number'
      ? [t('structure:usage.products', { count: counts.products, number: number.format(counts.products) })]
      : []),
    ...(typeof counts?.models === 'number'
      ? [t('structure:usage.models', { count: counts.models, number: number.format(counts.models) })]
      : []),
  ];
  return (
    <>
      {counted.length > 0 && <Text className="ps-record-note">{counted.join(' · ')}</Text>}
      {uses.length === 0 ? (
        <Text className="ps-record-note" c="dimmed" role="status">
          {t('structure:usage.none')}
        </Text>
      ) : (
        <VirtualRows
          rows={uses}
          keyOf={({ resource, parent, code, how }) => `${resource} ${parent ?? ''} ${code} ${how}`}
          estimate={() => 36}
          label={t('structure:usage.tab')}
        >
          {({ resource, parent, code, labels, how }) => (
            <div className="ps-usage">
              <EntityLink
                profileId={profileId}
                resource={resource}
                parents={parent === null ? [] : [parent]}
                entityKey={code}
              >
                <CodedLabel label={labelIn(labels, labelLocale)} code={code} />
              </EntityLink>
              <span className="ps-muted">
                {t(`explorer:resource.${resource}`)}
                {parent !== null && (
                  <>
                    {' · '}
                    <code>{parent}</code>
                  </>
                )}
              </span>
              <span className="ps-tag">{t(`structure:usage.how.${how}`)}</span>
            </div>
          )}
        </VirtualRows>
      )}
    </>
  );
}

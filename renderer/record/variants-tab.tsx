import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordBrief, RecordResource, Variants } from '../../preload/contract/catalog-records.ts';
import { CodedLabel, EntityLink } from './entity-link.tsx';
import { PartState } from './part-state.tsx';
import { variantsQuery } from './record-queries.ts';

interface VariantsTabProps {
  profileId: string;
  resource: RecordResource;
  recordKey: string;
  labelLocale: string | null;
}

/** The product models above a record and all below them, as a tree. */
export function VariantsTab({ profileId, resource, recordKey, labelLocale }: VariantsTabProps) {
  const { t } = useTranslation('record');
  const variants = useQuery(variantsQuery(profileId, resource, recordKey, labelLocale));
  return (
    <div className="ps-record-scroll">
      <PartState query={variants} label={t('loading')}>
        {({ root, below, cut }) =>
          root === null ? (
            <Text className="ps-record-note" c="dimmed">
              {t('variants.none')}
            </Text>
          ) : (
            <nav className="ps-part" aria-label={t('tab.variants')}>
              <ul className="ps-variants">
                <Branch
                  profileId={profileId}
                  record={root}
                  below={Map.groupBy(below, ({ parent }) => parent)}
                  currentKey={recordKey}
                  depth={0}
                />
              </ul>
              {cut && <Text c="dimmed">{t('variants.cut', { count: below.length })}</Text>}
            </nav>
          )
        }
      </PartState>
    </div>
  );
}

interface BranchProps {
  profileId: string;
  record: RecordBrief;
  below: Map<string, Variants['below']>;
  currentKey: string;
  depth: number;
}

/** Product models go round in no catalog; a damaged one must not hold up the screen. */
const deepest = 5;

function Branch({ profileId, record, below, currentKey, depth }: BranchProps) {
  const { t } = useTranslation('record');
  const isModel = record.resource === 'product-models';
  const children = isModel && depth < deepest ? (below.get(record.key) ?? []) : [];
  return (
    <li>
      <span className="ps-variant">
        <EntityLink
          profileId={profileId}
          resource={record.resource}
          entityKey={record.key}
          isCurrent={record.key === currentKey}
        >
          <CodedLabel label={record.label} code={record.name ?? record.key} />
        </EntityLink>
        {isModel ? (
          <span className="ps-tag">{t('variants.below', { count: children.length })}</span>
        ) : (
          record.enabled === false && <span className="ps-tag">{t('disabled')}</span>
        )}
      </span>
      {children.length > 0 && (
        <ul className="ps-variants">
          {children.map((child) => (
            <Branch
              key={`${child.resource} ${child.key}`}
              profileId={profileId}
              record={child}
              below={below}
              currentKey={currentKey}
              depth={depth + 1}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

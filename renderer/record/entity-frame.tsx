import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { EntityAbout } from './entity-about.tsx';
import { EntityActions } from './entity-actions.tsx';
import { EntityHead } from './entity-head.tsx';
import { entityTitle } from './entity-title.ts';
import { LazyJson } from './lazy-json.tsx';
import { OddEntity } from './odd-entity.tsx';
import { PartState } from './part-state.tsx';
import { entityQuery } from './record-queries.ts';
import { useVisit } from './use-visit.ts';
import './record.css';

/** A part of a page beside those that every entity has. */
export interface EntityTab {
  value: string;
  label: string;
  content: (labelLocale: string | null) => ReactNode;
}

export interface EntityFrameProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  entityKey: string;
  /** Parts of its own, before and after what is told about every entity. */
  before?: EntityTab[];
  after?: EntityTab[];
  /** Buttons of the place that it stands in. */
  children?: ReactNode;
}

/** One entity: head, parts of its own, its facts and labels, the JSON as received. */
export function EntityFrame(props: EntityFrameProps) {
  const { profileId, resource, parents, entityKey, before = [], after = [], children } = props;
  const { t } = useTranslation('record');
  const [problem, setProblem] = useState<Problem | null>(null);
  const labelLocale = useLabelLocale(profileId).locale ?? null;
  const query = useQuery(entityQuery(profileId, resource, parents, entityKey));
  const entity = query.data?.entity ?? null;
  const title = entity === null ? entityKey : entityTitle(entity.raw, entityKey, labelLocale);
  useVisit({ profileId, resource, parents, key: entityKey, label: entity === null ? null : title });
  const tabs: EntityTab[] = [
    ...before,
    {
      value: 'about',
      label: t('tab.about'),
      content: () =>
        entity && (
          <EntityAbout
            profileId={profileId}
            resource={resource}
            parents={parents}
            entityKey={entityKey}
            raw={entity.raw}
            labelLocale={labelLocale}
          />
        ),
    },
    ...after,
    { value: 'json', label: t('tab.json'), content: () => entity && <LazyJson json={entity.raw} /> },
  ];
  return (
    <>
      <EntityHead
        entityKey={entityKey}
        title={title}
        read={query.data ? { origin: query.data.origin, readAt: query.data.readAt } : null}
        actions={
          <>
            <EntityActions
              profileId={profileId}
              resource={resource}
              parents={parents}
              entityKey={entityKey}
              onRefresh={() => void query.refetch()}
              isReading={query.isFetching}
              onProblem={setProblem}
            />
            {children}
          </>
        }
      />
      {problem && (
        <div className="ps-record-note">
          <ProblemView problem={problem} compact />
        </div>
      )}
      <PartState query={query} label={t('loading')}>
        {({ entity: read }) =>
          read.item === null ? (
            <OddEntity raw={read.raw} issues={read.issues} />
          ) : (
            <Tabs defaultValue={tabs[0]?.value ?? 'about'} className="ps-record-tabs" keepMounted={false}>
              <Tabs.List>
                {tabs.map((tab) => (
                  <Tabs.Tab key={tab.value} value={tab.value}>
                    {tab.label}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {tabs.map((tab) => (
                <Tabs.Panel key={tab.value} value={tab.value} className="ps-record-part">
                  {tab.content(labelLocale)}
                </Tabs.Panel>
              ))}
            </Tabs>
          )
        }
      </PartState>
    </>
  );
}

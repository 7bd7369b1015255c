import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordResource } from '../../preload/contract/catalog-records.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { AssociationsTab } from './associations-tab.tsx';
import { ConnectorTab } from './connector-tab.tsx';
import { EntityActions } from './entity-actions.tsx';
import { FactsTab } from './facts-tab.tsx';
import { LazyJson } from './lazy-json.tsx';
import { OddEntity } from './odd-entity.tsx';
import { PartState } from './part-state.tsx';
import { RecordHead } from './record-head.tsx';
import { type RecordName, recordName } from './record-name.ts';
import { recordQuery } from './record-queries.ts';
import { UnreadNote } from './unread-note.tsx';
import { useVisit } from './use-visit.ts';
import { ValuesTab } from './values-tab.tsx';
import { VariantsTab } from './variants-tab.tsx';
import './record.css';

interface RecordViewProps {
  profileId: string;
  resource: RecordResource;
  recordKey: string;
  /** What it is called until it is read; null where that is not known. */
  knownName: string | null;
  /** Buttons of the place that it stands in. */
  children?: ReactNode;
}

const tabs = ['values', 'facts', 'associations', 'variants', 'connector', 'json'] as const;

/** A product or product model: head, and its parts as tabs; the same beside the grid and on its page. */
export function RecordView({ profileId, resource, recordKey, knownName, children }: RecordViewProps) {
  const { t } = useTranslation('record');
  const [problem, setProblem] = useState<Problem | null>(null);
  const labelLocale = useLabelLocale(profileId).locale ?? null;
  const query = useQuery(recordQuery(profileId, resource, recordKey));
  const record = query.data ?? null;
  const name = record === null ? unread(knownName ?? recordKey) : recordName(record, labelLocale);
  const parents: string[] = [];
  useVisit({ profileId, resource, parents, key: recordKey, label: record === null ? null : name.title });
  const which = { profileId, resource, recordKey, labelLocale };
  const actions = (
    <>
      <EntityActions
        profileId={profileId}
        resource={resource}
        parents={parents}
        entityKey={recordKey}
        onRefresh={() => void query.refetch()}
        isReading={query.isFetching}
        onProblem={setProblem}
      />
      {children}
    </>
  );
  return (
    <>
      <RecordHead
        profileId={profileId}
        name={name}
        record={record}
        labelLocale={labelLocale}
        actions={actions}
      />
      {problem && (
        <div className="ps-record-note">
          <ProblemView problem={problem} compact />
        </div>
      )}
      <PartState query={query} label={t('loading')}>
        {(read) =>
          read.record.entity.item === null ? (
            <OddEntity raw={read.record.entity.raw} issues={read.record.entity.issues} />
          ) : (
            <>
              <UnreadNote unread={read.unread} />
              <Tabs defaultValue="values" className="ps-record-tabs" keepMounted={false}>
                <Tabs.List>
                  {tabs.map((tab) => (
                    <Tabs.Tab key={tab} value={tab}>
                      {t(`tab.${tab}`)}
                    </Tabs.Tab>
                  ))}
                </Tabs.List>
                <Tabs.Panel value="values" className="ps-record-part">
                  <ValuesTab profileId={profileId} record={read} labelLocale={labelLocale} />
                </Tabs.Panel>
                <Tabs.Panel value="facts" className="ps-record-part">
                  <FactsTab profileId={profileId} record={read} labelLocale={labelLocale} />
                </Tabs.Panel>
                <Tabs.Panel value="associations" className="ps-record-part">
                  <AssociationsTab {...which} />
                </Tabs.Panel>
                <Tabs.Panel value="variants" className="ps-record-part">
                  <VariantsTab {...which} />
                </Tabs.Panel>
                <Tabs.Panel value="connector" className="ps-record-part">
                  <ConnectorTab {...which} record={read} />
                </Tabs.Panel>
                <Tabs.Panel value="json" className="ps-record-part">
                  <LazyJson json={read.record.entity.raw} />
                </Tabs.Panel>
              </Tabs>
            </>
          )
        }
      </PartState>
    </>
  );
}

function unread(title: string): RecordName {
  return { title, identifier: null, uuid: null, code: null, family: null, enabled: null };
}

import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { GenericEntity } from './generic-entity.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { RecordView } from './record-view.tsx';
import './record.css';

const FamilyPage = lazy(() =>
  import('../structure/family-page.tsx').then(({ FamilyPage }) => ({ default: FamilyPage })),
);
const AttributePage = lazy(() =>
  import('../structure/attribute-page.tsx').then(({ AttributePage }) => ({ default: AttributePage })),
);
const ChannelPage = lazy(() =>
  import('../structure/channel-page.tsx').then(({ ChannelPage }) => ({ default: ChannelPage })),
);

export interface EntityPageProps {
  profileId: string;
  resource: ResourceName;
  entityKey: string;
  /** Codes of what the entity lies in, outermost first. */
  parents: string[];
}

/** One entity of the PIM on a page of its own. */
export function EntityPage(props: EntityPageProps) {
  const { t } = useTranslation('record');
  const { profileId, resource, entityKey, parents } = props;
  return (
    <section className="ps-record ps-record-page" aria-label={t('page.label')}>
      <Suspense>
        <Entity key={JSON.stringify([profileId, resource, parents, entityKey])} {...props} />
      </Suspense>
    </section>
  );
}

function Entity({ profileId, resource, entityKey, parents }: EntityPageProps) {
  const history = <HistoryButtons />;
  const structure = { profileId, code: entityKey };
  if (resource === 'products' || resource === 'product-models')
    return (
      <RecordView profileId={profileId} resource={resource} recordKey={entityKey} knownName={null}>
        {history}
      </RecordView>
    );
  if (resource === 'families') return <FamilyPage {...structure}>{history}</FamilyPage>;
  if (resource === 'attributes') return <AttributePage {...structure}>{history}</AttributePage>;
  if (resource === 'channels') return <ChannelPage {...structure}>{history}</ChannelPage>;
  return (
    <GenericEntity profileId={profileId} resource={resource} parents={parents} entityKey={entityKey}>
      {history}
    </GenericEntity>
  );
}

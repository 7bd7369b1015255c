import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { GenericEntity } from './generic-entity.tsx';
import { PageBar } from './page-bar.tsx';
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
      <PageBar profileId={profileId} resource={resource} parents={parents} />
      <Suspense>
        <Entity key={JSON.stringify([profileId, resource, parents, entityKey])} {...props} />
      </Suspense>
    </section>
  );
}

function Entity({ profileId, resource, entityKey, parents }: EntityPageProps) {
  const structure = { profileId, code: entityKey };
  if (resource === 'products' || resource === 'product-models')
    return <RecordView profileId={profileId} resource={resource} recordKey={entityKey} knownName={null} />;
  if (resource === 'families') return <FamilyPage {...structure} />;
  if (resource === 'attributes') return <AttributePage {...structure} />;
  if (resource === 'channels') return <ChannelPage {...structure} />;
  return <GenericEntity profileId={profileId} resource={resource} parents={parents} entityKey={entityKey} />;
}

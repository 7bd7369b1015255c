import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { AttributePage } from '../structure/attribute-page.tsx';
import { ChannelPage } from '../structure/channel-page.tsx';
import { FamilyPage } from '../structure/family-page.tsx';
import { GenericEntity } from './generic-entity.tsx';
import { PageBar } from './page-bar.tsx';
import { RecordView } from './record-view.tsx';
import './record.css';

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
      <Entity key={JSON.stringify([profileId, resource, parents, entityKey])} {...props} />
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

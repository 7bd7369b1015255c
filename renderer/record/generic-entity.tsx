import { useTranslation } from 'react-i18next';
import { isUsageResource, WhereUsed } from '../structure/where-used.tsx';
import { EntityFrame, type EntityFrameProps } from './entity-frame.tsx';

/** An entity of a resource that has no page of its own. */
export function GenericEntity(props: Omit<EntityFrameProps, 'before' | 'after'>) {
  const { t } = useTranslation('structure');
  const { profileId, resource, parents, entityKey } = props;
  const usage = isUsageResource(resource)
    ? [
        {
          value: 'usage',
          label: t('usage.tab'),
          content: (labelLocale: string | null) => (
            <WhereUsed
              profileId={profileId}
              resource={resource}
              parents={parents}
              code={entityKey}
              labelLocale={labelLocale}
            />
          ),
        },
      ]
    : [];
  return <EntityFrame {...props} after={usage} />;
}

import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { resourceNameSchema } from '../../preload/contract/catalog-resources.ts';
import { UnknownResource } from './unknown-resource.tsx';

const EntityPage = lazy(() =>
  import('../record/entity-page.tsx').then(({ EntityPage }) => ({ default: EntityPage })),
);

const none: string[] = [];

/** The page of the entity that the address names. */
export function EntityRoute() {
  const { profileId, resource, key } = useParams({ from: '/profiles/$profileId/catalog/$resource/$key' });
  const { parents = none } = useSearch({ from: '/profiles/$profileId/catalog/$resource/$key' });
  const known = resourceNameSchema.safeParse(resource);
  if (!known.success) return <UnknownResource profileId={profileId} resource={resource} />;
  return (
    <Suspense>
      <EntityPage profileId={profileId} resource={known.data} entityKey={key} parents={parents} />
    </Suspense>
  );
}

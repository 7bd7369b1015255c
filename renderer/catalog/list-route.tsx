import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { resourceNameSchema } from '../../preload/contract/catalog-resources.ts';
import { ListScreen } from './list-screen.tsx';
import { UnknownResource } from './unknown-resource.tsx';

const CategoryScreen = lazy(() =>
  import('../categories/category-screen.tsx').then(({ CategoryScreen }) => ({ default: CategoryScreen })),
);

const none: string[] = [];

/** The list that the catalog begins with. */
export function ProductsRoute() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  return <ListScreen key={profileId} profileId={profileId} resource="products" parents={none} />;
}

/** The list of the resource that the address names. */
export function ListRoute() {
  const { profileId, resource } = useParams({ from: '/profiles/$profileId/catalog/$resource' });
  const { parents = none } = useSearch({ from: '/profiles/$profileId/catalog/$resource' });
  const known = resourceNameSchema.safeParse(resource);
  if (!known.success) return <UnknownResource profileId={profileId} resource={resource} />;
  if (known.data === 'categories')
    return (
      <Suspense>
        <CategoryScreen key={profileId} profileId={profileId} />
      </Suspense>
    );
  const place = JSON.stringify([profileId, resource, parents]);
  return <ListScreen key={place} profileId={profileId} resource={known.data} parents={parents} />;
}

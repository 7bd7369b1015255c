import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { resourceNameSchema } from '../../preload/contract/catalog-resources.ts';
import { CatalogTab } from './catalog-tab.tsx';
import { UnknownResource } from './unknown-resource.tsx';

const CategoryScreen = lazy(() =>
  import('../categories/category-screen.tsx').then(({ CategoryScreen }) => ({ default: CategoryScreen })),
);

/** The list that the catalog begins with. */
export function ProductsRoute() {
  return <CatalogTab />;
}

/** The list of the resource that the address names. */
export function ListRoute() {
  const { profileId, resource } = useParams({ from: '/profiles/$profileId/catalog/$resource' });
  const { parents } = useSearch({ from: '/profiles/$profileId/catalog/$resource' });
  const known = resourceNameSchema.safeParse(resource);
  if (!known.success) return <UnknownResource profileId={profileId} resource={resource} />;
  if (known.data === 'categories')
    return (
      <Suspense>
        <CategoryScreen key={profileId} profileId={profileId} />
      </Suspense>
    );
  return <CatalogTab key={[profileId, resource, ...(parents ?? [])].join(' ')} />;
}

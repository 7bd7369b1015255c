import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Json } from '../../preload/contract/read-item.ts';

const JsonView = lazy(() => import('./json-view.tsx').then(({ JsonView }) => ({ default: JsonView })));

/** JSON in its editor, which is loaded when it is first needed. */
export function LazyJson({ json }: { json: Json }) {
  return (
    <Suspense
      fallback={
        <div className="ps-record-note">
          <Skeleton height={200} />
        </div>
      }
    >
      <JsonView json={json} />
    </Suspense>
  );
}

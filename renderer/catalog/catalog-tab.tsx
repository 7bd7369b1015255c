import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ReadProblem } from '../profiles/read-problem.tsx';
import { RecordPanel } from '../record/record-panel.tsx';
import { CatalogBar } from './catalog-bar.tsx';
import { productCountQuery } from './catalog-queries.ts';
import { EmptyCatalog } from './empty-catalog.tsx';
import { useLabelLocale } from './label-locale.ts';
import { useListStore } from './list-store.ts';
import { PageProblemBar } from './page-problem-bar.tsx';
import { ProductGrid } from './product-grid.tsx';
import { type GridRow, rowKey } from './product-reader.ts';
import { useProductDatasource } from './use-product-datasource.ts';
import './catalog.css';

/** The products that the access sees: the grid, and the record of the chosen row at its right. */
export function CatalogTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  return <Catalog key={profileId} profileId={profileId} />;
}

function Catalog({ profileId }: { profileId: string }) {
  const { t } = useTranslation('catalog');
  const queryClient = useQueryClient();
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === profileId);
  const labels = useLabelLocale(profileId);
  const [revision, setRevision] = useState(0);
  const { datasource, progress, failure } = useProductDatasource(profileId, labels.locale, revision);
  const [shown, setShown] = useState<GridRow | null>(null);
  const api = useRef<GridApi<GridRow> | null>(null);

  const markRead = useListStore((store) => store.markRead);
  useEffect(() => {
    if (progress.readAt !== null) markRead(profileId);
  }, [progress.readAt, markRead, profileId]);
  const keepApi = useCallback((ready: GridApi<GridRow>) => {
    api.current = ready;
  }, []);
  const visit = (row: GridRow, chosen: boolean) => setShown((open) => (chosen || open ? row : open));
  const close = () => {
    setShown(null);
    const cell = api.current?.getFocusedCell();
    if (cell) api.current?.setFocusedCell(cell.rowIndex, cell.column);
  };
  const refresh = () => {
    setRevision((known) => known + 1);
    void queryClient.invalidateQueries({ queryKey: productCountQuery(profileId).queryKey });
    void queryClient.invalidateQueries({ queryKey: ['profile', profileId, 'product'] });
  };
  const retry = () => (progress.loaded === 0 ? refresh() : api.current?.refreshInfiniteCache());

  const nothingRead = progress.loaded === 0;
  const empty = progress.complete && nothingRead;
  return (
    <section className="ps-catalog" aria-label={t('heading')}>
      <CatalogBar
        profileId={profileId}
        labels={labels}
        progress={progress}
        failed={failure !== null && nothingRead}
        onRefresh={refresh}
      />
      {failure && nothingRead && profile && (
        <div className="ps-catalog-message">
          <ReadProblem profile={profile} problem={failure.problem} retry={retry} />
        </div>
      )}
      {empty && <EmptyCatalog />}
      <div className="ps-catalog-body" hidden={empty || (failure !== null && nothingRead)}>
        <div className="ps-catalog-grid" data-testid="product-grid">
          <ProductGrid
            datasource={datasource}
            onRow={visit}
            onEscape={() => setShown(null)}
            onApi={keepApi}
          />
          {failure && !nothingRead && <PageProblemBar failure={failure} onRetry={retry} />}
        </div>
        {shown && (
          <RecordPanel
            key={shown.kind}
            profileId={profileId}
            row={shown}
            rowKey={rowKey(shown)}
            locale={labels.locale ?? null}
            onClose={close}
          />
        )}
      </div>
    </section>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ReadProblem } from '../profiles/read-problem.tsx';
import { CatalogBar } from './catalog-bar.tsx';
import { productCountQuery } from './catalog-queries.ts';
import { EmptyCatalog } from './empty-catalog.tsx';
import { PageProblemBar } from './page-problem-bar.tsx';
import { ProductGrid } from './product-grid.tsx';
import { type GridRow, rowKey } from './product-reader.ts';
import { RecordPanel } from './record-panel.tsx';
import { useProductDatasource } from './use-product-datasource.ts';
import './catalog.css';

/** The products that the access sees: the grid, and the record of the chosen row at its right. */
export function CatalogTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  const { locale } = useSearch({ from: '/profiles/$profileId/catalog' });
  return <Catalog key={profileId} profileId={profileId} locale={locale ?? null} />;
}

function Catalog({ profileId, locale }: { profileId: string; locale: string | null }) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === profileId);
  const [revision, setRevision] = useState(0);
  const { datasource, progress, failure } = useProductDatasource(profileId, locale, revision);
  const [shown, setShown] = useState<GridRow | null>(null);
  const api = useRef<GridApi<GridRow> | null>(null);

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
        locale={locale}
        onLocale={(next) =>
          void navigate({
            to: '/profiles/$profileId/catalog',
            params: { profileId },
            search: next ? { locale: next } : {},
            replace: true,
          })
        }
        progress={progress}
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
            locale={locale}
            onClose={close}
          />
        )}
      </div>
    </section>
  );
}

import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { useEntity } from './entity-lookup.ts';
import { labelOf } from './item-parts.ts';
import { useListView, useListWords } from './list-view.ts';

/** Another entity by its label, with its code on hover; by its code where it has no label or can't be read. */
export function EntityCell({ code, of }: { code: string | null; of: ResourceName }) {
  const { t } = useListWords();
  const { profileId, locale } = useListView();
  // Product models have no label of their own.
  const found = useEntity(profileId, of, [], of === 'product-models' ? null : code);
  if (code === null)
    return of === 'families' ? (
      <span className="ps-muted">{t('catalog:noFamily')}</span>
    ) : (
      <span className="ps-absent">–</span>
    );
  const label = labelOf(found?.item, locale);
  return label === null ? <code className="ps-code">{code}</code> : <bdi title={code}>{label}</bdi>;
}

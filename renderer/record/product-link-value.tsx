import type { Json } from '../../preload/contract/read-item.ts';
import { EntityLink } from './entity-link.tsx';
import { ValueData } from './value-data.tsx';

/** A link to a product or product model (api.akeneo.com, "Product link"). */
export function ProductLinkValue({ profileId, data }: { profileId: string; data: Json }) {
  const target = targetOf(data);
  if (target === null) return <ValueData data={data} locale={null} />;
  return (
    <EntityLink profileId={profileId} resource={target.resource} entityKey={target.key}>
      <code className="ps-coded-code">{target.key}</code>
    </EntityLink>
  );
}

function targetOf(data: Json): { resource: 'products' | 'product-models'; key: string } | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const key = data.id ?? data.identifier;
  if (typeof key !== 'string') return null;
  if (data.type === 'product') return { resource: 'products', key };
  return data.type === 'product_model' ? { resource: 'product-models', key } : null;
}

import type { Json } from '../../preload/contract/read-item.ts';
import { MediaValue } from './media-value.tsx';
import { ReferenceValues } from './reference-values.tsx';
import { fileName } from './typed-value.tsx';
import { ValueData } from './value-data.tsx';

interface LibraryValueProps {
  profileId: string;
  resource: 'assets' | 'reference-entity-records';
  /** The asset family or reference entity. */
  family: string;
  attribute: { code: string; type: string | null };
  data: Json;
  locale: string | null;
}

/** One value of an asset or record by its type (api.akeneo.com, "Asset attributes", "Reference entity attributes"). */
export function LibraryValue({ profileId, resource, family, attribute, data, locale }: LibraryValueProps) {
  if (
    (attribute.type === 'media_file' || attribute.type === 'image') &&
    typeof data === 'string' &&
    data !== ''
  )
    return (
      <MediaValue
        profileId={profileId}
        kind={resource === 'assets' ? 'asset' : 'record'}
        code={data}
        name={fileName(data)}
      />
    );
  const codes = optionCodes(attribute.type, data);
  if (codes === null) return <ValueData data={data} locale={locale} />;
  return (
    <ReferenceValues
      profileId={profileId}
      resource={resource === 'assets' ? 'asset-attribute-options' : 'reference-entity-attribute-options'}
      parents={[family, attribute.code]}
      codes={codes}
    />
  );
}

function optionCodes(type: string | null, data: Json): string[] | null {
  if (type === 'single_option' && typeof data === 'string' && data !== '') return [data];
  if (type !== 'multiple_options' || !Array.isArray(data) || data.length === 0) return null;
  const codes = data.flatMap((code) => (typeof code === 'string' ? [code] : []));
  return codes.length === data.length ? codes : null;
}

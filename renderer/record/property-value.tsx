import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { EntityLink } from './entity-link.tsx';
import { referenceOf } from './entity-places.ts';
import { ValueData } from './value-data.tsx';

interface PropertyValueProps {
  profileId: string;
  resource: ResourceName;
  property: string;
  value: Json;
}

/** More codes are shown on demand. */
const mostCodes = 60;

/** A property of an entity; codes of other entities lead to them. */
export function PropertyValue({ profileId, resource, property, value }: PropertyValueProps) {
  const { t } = useTranslation('record');
  const [all, setAll] = useState(false);
  const target = referenceOf(resource, property);
  const codes = codesOf(value);
  if (codes === null || codes.length === 0) return <ValueData data={value} locale={null} />;
  if (target === null && !Array.isArray(value)) return <ValueData data={value} locale={null} />;
  const shown = all ? codes : codes.slice(0, mostCodes);
  return (
    <span className="ps-value-codes">
      {shown.map((code) =>
        target === null ? (
          <span key={code} className="ps-chip">
            {code}
          </span>
        ) : (
          <EntityLink key={code} profileId={profileId} resource={target} entityKey={code}>
            <code className="ps-coded-code">{code}</code>
          </EntityLink>
        ),
      )}
      {shown.length < codes.length && (
        <Anchor component="button" type="button" size="xs" onClick={() => setAll(true)}>
          {t('about.all', { count: codes.length })}
        </Anchor>
      )}
    </span>
  );
}

function codesOf(value: Json): string[] | null {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return null;
  const codes = value.flatMap((code) => (typeof code === 'string' ? [code] : []));
  return codes.length === value.length ? [...new Set(codes)] : null;
}

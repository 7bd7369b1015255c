import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityLink } from '../record/entity-link.tsx';

/** More are shown on demand. */
const mostCodes = 8;

/** Codes of attributes that lead to them. */
export function AttributeLinks({ profileId, codes }: { profileId: string; codes: string[] }) {
  const { t } = useTranslation('record');
  const [all, setAll] = useState(false);
  const shown = all ? codes : codes.slice(0, mostCodes);
  return (
    <span className="ps-value-codes">
      {shown.map((code) => (
        <EntityLink key={code} profileId={profileId} resource="attributes" entityKey={code}>
          <code className="ps-coded-code">{code}</code>
        </EntityLink>
      ))}
      {shown.length < codes.length && (
        <Anchor component="button" type="button" size="xs" onClick={() => setAll(true)}>
          {t('about.all', { count: codes.length })}
        </Anchor>
      )}
    </span>
  );
}

import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AuthorizePart, authorizeParts } from '../profiles/mend-access.ts';
import { AnnounceScopes } from './announce-scopes.tsx';
import { type AppFields, AppFieldsForm } from './app-fields.tsx';
import { ScopePicker } from './scope-picker.tsx';

interface AuthorizeChangesProps {
  profileId: string;
  part: AuthorizePart;
  onPart: (part: AuthorizePart) => void;
  scopes: string[];
  onScopes: (scopes: string[]) => void;
  fields: AppFields;
  onFields: (fields: AppFields) => void;
  showMissing: boolean;
}

/** What of an authorization changes: nothing, the scopes, or the secret and the app itself. */
export function AuthorizeChanges(props: AuthorizeChangesProps) {
  const { profileId, part, onPart, scopes, onScopes, fields, onFields, showMissing } = props;
  const { t } = useTranslation('app');
  return (
    <>
      <SegmentedControl
        aria-label={t('authorize.what')}
        value={part}
        onChange={onPart}
        data={authorizeParts.map((value) => ({ value, label: t(`authorize.${value}`) }))}
      />
      {part === 'scopes' && (
        <>
          <ScopePicker scopes={scopes} onChange={onScopes} />
          {showMissing && scopes.length === 0 && (
            <Text role="alert" c="var(--ps-bad)">
              {t('scopes.missing')}
            </Text>
          )}
          <AnnounceScopes profileId={profileId} scopes={scopes} />
        </>
      )}
      {part === 'secret' && (
        <AppFieldsForm fields={fields} onChange={onFields} showMissing={showMissing} secretKept />
      )}
    </>
  );
}

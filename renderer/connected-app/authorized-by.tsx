import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../preload/contract/app-authorization.ts';

/** Who authorized, as the PIM's signed token says, and where it names another address than the one that works. */
export function AuthorizedBy({ identity }: { identity: Identity }) {
  const { t } = useTranslation('app');
  const name = [identity.firstName, identity.lastName].filter((part) => part !== null).join(' ');
  return (
    <>
      <Text>
        {name === '' ? t('identity.unnamed') : name}
        {identity.email !== null && (
          <Text component="span" c="dimmed">
            {' '}
            {identity.email}
          </Text>
        )}
      </Text>
      {identity.issuerDiffers && (
        <Text size="xs" c="dimmed">
          {t('identity.issuerDiffers', { issuer: identity.issuer })}
        </Text>
      )}
    </>
  );
}

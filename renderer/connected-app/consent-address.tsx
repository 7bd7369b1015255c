import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyIcon } from '../ui/copy-code.tsx';

/** The address that asks for consent, to be copied into any browser. It holds no secret. */
export function ConsentAddress({ url }: { url: string }) {
  const { t } = useTranslation('app');
  return (
    <div className="ps-consent-address">
      <Text size="xs" c="dimmed">
        {t('consent.address')}
      </Text>
      <span>
        <code title={url}>{url}</code>
        <CopyIcon text={url} what={t('consent.address')} />
      </span>
    </div>
  );
}

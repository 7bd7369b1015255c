import { Button, CopyButton, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Remedy } from '../../preload/contract/diagnosis.ts';

/** What is set on the server or in the network, with lines to copy. */
export function ServerRemedy({ remedy }: { remedy: Extract<Remedy, { kind: 'server' }> }) {
  const { t } = useTranslation('diagnosis');
  const { setting, snippet } = remedy;
  return (
    <div className="ps-remedy-server">
      <Text>{t(`server.${setting}`)}</Text>
      {snippet !== null && (
        <div className="ps-snippet">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
          <section className="ps-snippet-text" tabIndex={0} aria-label={t('onServer.snippet')}>
            {snippet}
          </section>
          <CopyButton value={snippet} timeout={1500}>
            {({ copied, copy }) => (
              <Button
                size="compact-xs"
                variant="default"
                leftSection={
                  copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? t('onServer.copied') : t('onServer.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { EntityFrame } from '../record/entity-frame.tsx';
import { ChannelFacts } from './channel-facts.tsx';
import type { StructurePageProps } from './structure-page.ts';
import { useUsageTab } from './use-usage-tab.tsx';
import './structure.css';

/** A channel: its tree, locales, currencies and units, and the families whose completeness counts for it. */
export function ChannelPage({ profileId, code }: StructurePageProps) {
  const { t } = useTranslation('structure');
  const usage = useUsageTab(profileId, 'channels', code);
  return (
    <EntityFrame
      profileId={profileId}
      resource="channels"
      parents={none}
      entityKey={code}
      before={[
        {
          value: 'channel',
          label: t('channel.tab'),
          content: (labelLocale) => (
            <ChannelFacts profileId={profileId} code={code} labelLocale={labelLocale} />
          ),
        },
      ]}
      after={[usage]}
    />
  );
}

const none: string[] = [];

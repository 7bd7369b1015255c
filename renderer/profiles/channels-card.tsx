import { Skeleton, Table, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../preload/contract/catalog.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { channelsQuery } from '../catalog/catalog-queries.ts';
import { Card } from '../ui/card.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { RawItems, understoodItems } from '../ui/raw-items.tsx';
import { ReadProblem } from './read-problem.tsx';

/** The channels with their locales and currencies: the first thing that an access shows. */
export function ChannelsCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation('profile');
  const channels = useQuery(channelsQuery(profile.id));
  const understood = understoodItems(channels.data?.items ?? []);
  return (
    <Card title={t('channels.title')}>
      {channels.isPending && [1, 2, 3].map((line) => <Skeleton key={line} height={36} />)}
      {channels.error && (
        <ReadProblem
          profile={profile}
          problem={problemOf(channels.error)}
          retry={() => void channels.refetch()}
        />
      )}
      {understood.length > 0 && <ChannelTable channels={understood} />}
      {channels.data?.items.length === 0 && <Text c="dimmed">{t('channels.empty')}</Text>}
      {channels.data && <RawItems items={channels.data.items} />}
    </Card>
  );
}

function ChannelTable({ channels }: { channels: Channel[] }) {
  const { t, i18n } = useTranslation('profile');
  return (
    <Table className="ps-table" verticalSpacing={8} horizontalSpacing={12}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('channels.channel')}</Table.Th>
          <Table.Th scope="col">{t('channels.locales')}</Table.Th>
          <Table.Th scope="col">{t('channels.currencies')}</Table.Th>
          <Table.Th scope="col">{t('channels.tree')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {channels.map((channel) => (
          <Table.Tr key={channel.code}>
            <Table.Th scope="row" className="ps-channel">
              {labelOf(channel, i18n.language)}
              <CopyCode code={channel.code} what={t('channels.channel')} />
            </Table.Th>
            <Table.Td>
              <Codes codes={channel.locales} />
            </Table.Td>
            <Table.Td>
              <Codes codes={channel.currencies} />
            </Table.Td>
            <Table.Td>
              {channel.categoryTree && <code className="ps-code">{channel.categoryTree}</code>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The label in the language of the screen, else any label, else nothing: the code stands beside it. */
function labelOf(channel: Channel, language: string): string {
  const labels = Object.entries(channel.labels);
  const fitting = labels.find(([locale]) => locale.startsWith(`${language}_`)) ?? labels[0];
  return fitting?.[1] ?? '';
}

const shown = 4;

/** Codes as chips; those beyond the fourth are counted and named on hover. */
export function Codes({ codes, limit = shown }: { codes: string[]; limit?: number }) {
  const { t } = useTranslation('profile');
  const rest = codes.slice(limit);
  return (
    <span className="ps-codes">
      {codes.slice(0, limit).map((code) => (
        <span key={code} className="ps-chip">
          {code}
        </span>
      ))}
      {rest.length > 0 && (
        <Tooltip label={rest.join(', ')} multiline maw={320}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the codes behind the number are read on focus */}
          <span className="ps-chip" data-more tabIndex={0}>
            {t('channels.more', { count: rest.length })}
          </span>
        </Tooltip>
      )}
    </span>
  );
}

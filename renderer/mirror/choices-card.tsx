import { Button, Group } from '@mantine/core';
import { IconSettings, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MirrorOptions } from '../../preload/contract/mirror.ts';
import { Card } from '../ui/card.tsx';
import { useMirrorWords } from './use-mirror-words.ts';

interface ChoicesCardProps {
  options: MirrorOptions | null;
  /** What is read can't be changed meanwhile. */
  isBusy: boolean;
  onChange: () => void;
  onRemove: () => void;
}

const parts = ['models', 'records', 'assets', 'thumbnails'] as const;

/** What a copy keeps, where and when, as it was chosen; the way to change or remove it. */
export function ChoicesCard({ options, isBusy, onChange, onRemove }: ChoicesCardProps) {
  const { t, i18n } = useTranslation('mirror');
  const words = useMirrorWords();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' });
  const keeps = options
    ? [
        t('what.structure'),
        t('what.products'),
        ...parts.flatMap((one) => (options[one] ? t(`what.${one}`) : [])),
      ]
    : [];
  const values = [
    ...(options?.channels ? [t('choices.someChannels', { list: list.format(options.channels) })] : []),
    ...(options?.locales ? [t('choices.someLocales', { list: list.format(options.locales) })] : []),
  ];
  return (
    <Card title={t('choices.title')}>
      {options && (
        <dl className="ps-mirror-facts">
          <Fact name={t('choices.keeps')}>{list.format(keeps)}</Fact>
          <Fact name={t('choices.values')}>{values.join(' · ') || t('choices.allValues')}</Fact>
          <Fact name={t('where.folder')}>{options.folder ?? t('where.own')}</Fact>
          <Fact name={t('where.limit')}>
            {options.limitBytes === null ? t('where.noLimit') : words.bytes(options.limitBytes)}
          </Fact>
          <Fact name={t('where.schedule')}>{t(`where.schedules.${options.schedule}`)}</Fact>
          {options.keyRanges && <Fact name={t('advanced.title')}>{t('choices.reads')}</Fact>}
        </dl>
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          leftSection={<IconSettings size={15} aria-hidden />}
          onClick={onChange}
        >
          {t('choices.change')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="crimson"
          className="ps-mirror-remove"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={onRemove}
        >
          {t('remove.button')}
        </Button>
      </Group>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { Button, Group, Progress, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CatalogExport } from '../../preload/contract/catalog-export.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { ExportNotes } from './export-notes.tsx';
import { fileNameOf, isRunning } from './exports-store.ts';
import { useExportActions } from './use-export-actions.ts';
import { useExportState } from './use-export-state.ts';

interface ItemProps {
  item: CatalogExport;
  /** In a dialog of its own: closes it while the export goes on. */
  onHide?: () => void;
}

/** One export: how far it is, what can be done about it, what came out. */
export function ExportItem({ item, onHide }: ItemProps) {
  const { t } = useTranslation(['exports', 'explorer']);
  const { told, done } = useExportState(item);
  const running = isRunning(item);
  const finished = item.status === 'finished';
  const name = fileNameOf(item.path);
  return (
    <section className="ps-export-item" aria-label={name} data-status={item.status}>
      <div className="ps-export-item-head">
        {finished && <IconCircleCheckFilled size={18} aria-hidden />}
        <Text fw={600} truncate title={name}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`explorer:resource.${item.resource}`)}
        </Text>
      </div>
      {running && <Progress value={done ?? 100} animated={done === null} size="sm" aria-label={told} />}
      <Text size="xs" role="status" className="ps-tabular">
        {told}
      </Text>
      {finished && <CopyCode code={item.path} what={t('file')} />}
      <ExportNotes item={item} />
      {item.problem && <ProblemView problem={item.problem} compact />}
      <Actions item={item} onHide={onHide} />
    </section>
  );
}

function Actions({ item, onHide }: { item: CatalogExport; onHide: ItemProps['onHide'] }) {
  const { t } = useTranslation(['exports', 'common']);
  const { act, isPending, problem } = useExportActions(item.exportId);
  return (
    <>
      {problem && <ProblemView problem={problem} compact />}
      <Group gap="xs" justify="flex-end">
        {isRunning(item) && (
          <>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => act('discard')}
              loading={isPending}
            >
              {t('cancel')}
            </Button>
            <Button
              size="xs"
              variant="default"
              title={t('stopHint')}
              onClick={() => act('stop')}
              disabled={isPending}
            >
              {t('stop')}
            </Button>
            {onHide && (
              <Button size="xs" onClick={onHide} data-autofocus>
                {t('hide')}
              </Button>
            )}
          </>
        )}
        {item.status === 'stopped' && (
          <>
            <Button size="xs" variant="default" onClick={() => act('discard')} disabled={isPending}>
              {t('discard')}
            </Button>
            <Button size="xs" onClick={() => act('resume')} loading={isPending}>
              {t('resume')}
            </Button>
          </>
        )}
        {item.status === 'finished' && (
          <>
            {onHide ? (
              <Button size="xs" variant="default" onClick={onHide}>
                {t('common:close')}
              </Button>
            ) : (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                onClick={() => act('discard')}
                disabled={isPending}
              >
                {t('dismiss')}
              </Button>
            )}
            <Button
              size="xs"
              leftSection={<IconFolder size={15} aria-hidden />}
              onClick={() => act('showInFolder')}
            >
              {t('folder')}
            </Button>
          </>
        )}
      </Group>
    </>
  );
}

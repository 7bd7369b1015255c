import { Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogExport } from '../../preload/contract/catalog-export.ts';
import { ExportItem } from './export-item.tsx';
import { followExports, isRunning, useExports } from './exports-store.ts';
import { useExportState } from './use-export-state.ts';
import './catalog-export.css';

/** That something is exported or waits to be resumed, on every screen; opens the list of them. */
export function ExportsProgress() {
  const { t } = useTranslation(['exports', 'explorer', 'common']);
  useEffect(followExports, []);
  const items = useExports((state) => state.items);
  const { panelOpen, openPanel, closePanel } = useExports();
  const all = [...items.values()].sort((one, other) => other.startedAt.localeCompare(one.startedAt));
  const running = all.filter(isRunning);
  const stopped = all.filter(({ status }) => status === 'stopped');
  const [first] = running;
  return (
    <>
      {all.length > 0 && (
        <button type="button" className="ps-running-mark" onClick={openPanel}>
          {first ? (
            <Running first={first} count={running.length} />
          ) : (
            <span>
              {stopped.length > 0
                ? t('waiting', { count: stopped.length })
                : t('ended', { count: all.length })}
            </span>
          )}
        </button>
      )}
      <Modal
        opened={panelOpen}
        onClose={closePanel}
        title={t('panel')}
        size={560}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack gap="sm">
          {all.length === 0 && <Text c="dimmed">{t('none')}</Text>}
          {all.map((item) => (
            <ExportItem key={item.exportId} item={item} />
          ))}
        </Stack>
      </Modal>
    </>
  );
}

function Running({ first, count }: { first: CatalogExport; count: number }) {
  const { t, i18n } = useTranslation(['exports', 'explorer']);
  const { told, done } = useExportState(first);
  const what = t(`explorer:resource.${first.resource}`).toLocaleLowerCase(i18n.language);
  return (
    <>
      <span>{t('running', { count, what })}</span>
      <Progress size="xs" value={done ?? 100} animated={done === null} aria-label={told} />
    </>
  );
}

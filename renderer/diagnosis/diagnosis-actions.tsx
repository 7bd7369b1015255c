import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileText, IconListCheck, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../preload/contract/diagnosis.ts';

/** The dialogs of a diagnosis. */
export type DiagnosisDialog = 'report' | 'compare' | 'all';

interface ActionsProps {
  diagnosis: Diagnosis | null;
  onRun: () => void;
  onOpen: (dialog: DiagnosisDialog) => void;
}

/** What can be done with a diagnosis: run it again, report, compare, and run it for all profiles. */
export function DiagnosisActions({ diagnosis, onRun, onOpen }: ActionsProps) {
  const { t } = useTranslation('diagnosis');
  return (
    <>
      {diagnosis && (
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => onOpen('report')}
        >
          {t('report.open')}
        </Button>
      )}
      <Button onClick={onRun}>{t('run.again')}</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('screen.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {diagnosis && (
            <Menu.Item leftSection={<IconScale size={16} aria-hidden />} onClick={() => onOpen('compare')}>
              {t('compare.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => onOpen('all')}>
            {t('all.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

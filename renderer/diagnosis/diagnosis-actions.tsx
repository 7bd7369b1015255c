import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileText, IconListCheck, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { AllDialog } from './all-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';

interface ActionsProps {
  profile: Profile;
  diagnosis: Diagnosis | null;
  onRun: () => void;
}

/** What can be done with a diagnosis: run it again, report, compare, and run it for all profiles. */
export function DiagnosisActions({ profile, diagnosis, onRun }: ActionsProps) {
  const { t } = useTranslation('diagnosis');
  const [opened, setOpened] = useState<'report' | 'compare' | 'all' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      {diagnosis && (
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => setOpened('report')}
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
            <Menu.Item leftSection={<IconScale size={16} aria-hidden />} onClick={() => setOpened('compare')}>
              {t('compare.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setOpened('all')}>
            {t('all.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === 'report' && diagnosis && <ReportDialog diagnosisId={diagnosis.id} onClose={close} />}
      {opened === 'compare' && diagnosis && (
        <CompareDialog profile={profile} diagnosis={diagnosis} onClose={close} />
      )}
      {opened === 'all' && <AllDialog onClose={close} />}
    </>
  );
}

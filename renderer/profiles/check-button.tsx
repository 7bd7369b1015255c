import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconStethoscope } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Environment, Profile } from '../../preload/contract/profile.ts';
import { settingsQuery, useChangeSettings } from '../app/settings-queries.ts';
import { useHealth } from './health-store.ts';
import { useHome } from './home-store.ts';
import { findProfiles } from './profile-order.ts';

/** Checks all profiles, or those that are shown; and whether that is done on start and on wake. */
export function CheckButton({ profiles }: { profiles: Profile[] }) {
  const { t } = useTranslation(['home', 'common']);
  const filter = useHome((state) => state.filter);
  const isRunning = useHealth(({ run }) => run?.status === 'running');
  const start = useHealth((state) => state.start);
  const inBackground = useQuery(settingsQuery).data?.backgroundCheck === true;
  const change = useChangeSettings();
  const shown = findProfiles(profiles, filter, (environment: Environment) =>
    t(`common:environment.${environment}`),
  );
  const isPart = shown.length < profiles.length;
  return (
    <Group gap={0} wrap="nowrap" className="ps-split-button">
      <Button
        variant="default"
        leftSection={<IconStethoscope size={16} aria-hidden />}
        disabled={isRunning || shown.length === 0}
        onClick={() => start(shown.map(({ id }) => id))}
      >
        {isPart ? t('health.checkShown', { count: shown.length }) : t('health.checkAll')}
      </Button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('health.options')}>
            <IconChevronDown size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.CheckboxItem
            checked={inBackground}
            onChange={(backgroundCheck) => change.mutate({ backgroundCheck })}
          >
            {t('health.onStart')}
          </Menu.CheckboxItem>
          <Menu.Label>{t('health.onStartHint')}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

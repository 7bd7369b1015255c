import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowsExchange, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The ways of Home to import and export. Without profiles only the one that brings some. */
export function ExchangeMenu({ hasProfiles }: { hasProfiles: boolean }) {
  const { t } = useTranslation('exchange');
  if (!hasProfiles) {
    return (
      <Button
        component={Link}
        to="/import"
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
      >
        {t('menu.import')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('menu.label')}>
          <ActionIcon variant="default" size={36} aria-label={t('menu.label')}>
            <IconArrowsExchange size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/import" leftSection={<IconFileImport size={16} aria-hidden />}>
          {t('menu.import')}
        </Menu.Item>
        <Menu.Item component={Link} to="/export" leftSection={<IconFileExport size={16} aria-hidden />}>
          {t('menu.export')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way from profiles that are ticked to their export. */
export function ExportSelected({ profileIds }: { profileIds: string[] }) {
  const { t } = useTranslation('exchange');
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileExport size={14} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/export" search={{ profiles: profileIds }} />}
    >
      {t('menu.exportSelected')}
    </Button>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Back and forward within what was looked at; Alt with the arrow keys does the same. */
export function HistoryButtons() {
  const { t } = useTranslation('record');
  const { history } = useRouter();
  return (
    <span className="ps-history">
      <Tooltip label={t('history.back')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('history.back')}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={() => history.back()}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('history.forward')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('history.forward')}
          aria-keyshortcuts="Alt+ArrowRight"
          onClick={() => history.forward()}
        >
          <IconArrowRight size={18} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

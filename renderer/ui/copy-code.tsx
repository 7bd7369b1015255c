import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './copy-code.css';

/** A code in monospace, with a button to copy it that shows on hover and on focus. */
export function CopyCode({ code, what }: { code: string; what: string }) {
  return (
    <span className="ps-copy-code">
      <code title={code}>{code}</code>
      <CopyIcon text={code} what={what} />
    </span>
  );
}

/** The button alone. `what` names the copied thing for those who can't see it. */
export function CopyIcon({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={text} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('copied') : t('copy', { what })}>
          <ActionIcon
            className="ps-copy-icon"
            variant="subtle"
            color="gray"
            size={20}
            aria-label={copied ? t('copied') : t('copy', { what })}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem-error.ts';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';

interface VaultDialogProps {
  title: string;
  lead: string;
  submit: string;
  /** Told of each try; the fields then say what is missing. */
  onTry?: () => void;
  onSubmit: () => void;
  onClose: () => void;
  change: { isPending: boolean; error: Error | null };
  danger?: boolean;
  children?: ReactNode;
}

/** A dialog about the vault: what will happen, what it needs, and what went wrong, where it arose. */
export function VaultDialog(props: VaultDialogProps) {
  const { title, lead, submit, onTry, onSubmit, onClose, change, danger = false, children } = props;
  const { t } = useTranslation();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A form around the button that opened this dialog would be sent too: React hands events up its own tree.
    event.stopPropagation();
    if (change.isPending) return;
    focusFirstError(event.currentTarget, () => onTry?.());
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form noValidate onSubmit={send}>
        <Stack gap="md">
          <Text c="dimmed">{lead}</Text>
          {children}
          {change.error && <ProblemView problem={problemOf(change.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button type="button" variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} {...(danger ? { color: 'crimson' } : {})}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

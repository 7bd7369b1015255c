import { Button, Group, Kbd, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBarToDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../../preload/contract/shortcuts.ts';
import { appInfoQuery } from '../app/settings-queries.ts';

interface GoToRowProps {
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** How many rows there are; null while that is not known. */
  count: number | null;
  /** Of the row from 0. */
  onGo: (at: number) => void;
}

/** Goes to any row of a list by its number. */
export function GoToRow({ opened, onOpened, count, onGo }: GoToRowProps) {
  const { t } = useTranslation('mirror');
  const platform = useQuery(appInfoQuery).data?.platform ?? '';
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const last = count ?? 0;
  const wanted = Number(typed.replaceAll(/[\s.,'’]/g, ''));
  const isRow = typed.trim() !== '' && Number.isInteger(wanted) && wanted >= 1 && wanted <= last;
  const change = (next: boolean) => {
    setTyped('');
    setTried(false);
    onOpened(next);
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRow) return;
    change(false);
    onGo(wanted - 1);
  };
  return (
    <Popover
      opened={opened}
      onChange={change}
      width={260}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip
          label={
            <>
              {t('goTo.title')} <Kbd size="xs">{keysOf('goToRow', platform).join('+')}</Kbd>
            </>
          }
          disabled={opened}
        >
          <Button
            size="sm"
            variant="default"
            leftSection={<IconArrowBarToDown size={16} aria-hidden />}
            disabled={last === 0}
            onClick={() => change(!opened)}
          >
            {t('goTo.button')}
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('goTo.title')}>
        <form onSubmit={go} noValidate>
          <TextInput
            size="sm"
            label={t('goTo.label', { last })}
            inputMode="numeric"
            data-autofocus
            error={tried && !isRow ? t('goTo.wrong', { last }) : undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt={10}>
            <Button type="submit" size="xs">
              {t('goTo.go')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

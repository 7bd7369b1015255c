import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';

/** Long enough to read, think and act; main keeps what was removed for longer. */
const shownMs = 30_000;

/** Says that a profile was removed, with the way to bring it back. */
export function tellRemoved({ id, name }: Profile): void {
  const toast = `removed-${id}`;
  const close = { 'aria-label': i18next.t('dismiss') };
  const undo = () => {
    notifications.hide(toast);
    call(bridge().profiles.undoRemove, { profileId: id }).then(
      () => tellDone(i18next.t('home:remove.undone', { name })),
      (error: unknown) =>
        notifications.show({
          message: <ProblemView problem={problemOf(error)} />,
          autoClose: false,
          withBorder: true,
          closeButtonProps: close,
        }),
    );
  };
  notifications.show({
    id: toast,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{i18next.t('home:remove.done')}</span>
        <Button variant="default" size="compact-sm" onClick={undo}>
          {i18next.t('home:remove.undo')}
        </Button>
      </Group>
    ),
    role: 'status',
    autoClose: shownMs,
    closeButtonProps: close,
  });
}

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Long enough to read, think and act. */
const shownMs = 20_000;

/** Says what was done, with the way to undo it. `id` is what a later one of its kind replaces. */
export function tellWithUndo(id: string, message: string, undo: () => void): void {
  notifications.hide(id);
  notifications.show({
    id,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('filters:undo')}
        </Button>
      </Group>
    ),
    role: 'status',
    autoClose: shownMs,
    closeButtonProps: { 'aria-label': i18next.t('dismiss') },
  });
}

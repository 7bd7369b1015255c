import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says for a few seconds that something is done. Read out politely; what went wrong stands where it arose instead. */
export function tellDone(message: string): void {
  notifications.show({
    message,
    role: 'status',
    closeButtonProps: { 'aria-label': i18next.t('dismiss') },
  });
}

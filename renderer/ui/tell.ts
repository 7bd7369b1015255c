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

/** Says once that what was set up holds now, and is not kept for the next time. */
export function tellNotKept(why: string): void {
  notifications.show({
    id: 'not-kept',
    message: i18next.t('notKept', { why }),
    role: 'status',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': i18next.t('dismiss') },
  });
}

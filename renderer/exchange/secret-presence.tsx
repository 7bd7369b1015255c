import { IconCheck, IconClock, IconKeyOff, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, SecretPresence as Presence } from '../../preload/contract/exchange.ts';

const icons = { there: IconCheck, missing: IconKeyOff, locked: IconLock, 'not-kept': IconClock };

/** Which secrets come with an entry, as signs and words. */
export function SecretPresence({ item }: { item: ImportItem }) {
  return (
    <ul className="ps-presence">
      <One secret="clientSecret" presence={item.clientSecret} />
      <One secret="password" presence={item.password} />
    </ul>
  );
}

function One({ secret, presence }: { secret: 'clientSecret' | 'password'; presence: Presence }) {
  const { t } = useTranslation('exchange');
  if (presence === 'none') return null;
  const Icon = icons[presence];
  return (
    <li data-presence={presence}>
      <Icon size={14} aria-hidden />
      {t(`import.secret.${secret}`)} {t(`import.secret.${presence}`)}
    </li>
  );
}

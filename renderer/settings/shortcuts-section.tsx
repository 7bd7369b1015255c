import { Kbd, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keysOf, type ShortcutName, shortcutGroups } from '../../preload/contract/shortcuts.ts';
import { appInfoQuery } from '../app/settings-queries.ts';
import { Card } from '../ui/card.tsx';
import './shortcuts.css';

const groups = ['app', 'tabs', 'tabStrip', 'offlineList', 'view'] as const;

/** Every key of Pimscope, from the same list that the menus and the screens are made from. */
export function ShortcutsSection() {
  const { t } = useTranslation('settings');
  return (
    <Card title={t('shortcuts.title')}>
      {groups.map((group) => (
        <section key={group} className="ps-shortcuts" aria-label={t(`shortcuts.groups.${group}`)}>
          <Title order={3}>{t(`shortcuts.groups.${group}`)}</Title>
          <dl>
            {shortcutGroups[group].map((name) => (
              <div key={name}>
                <dt>{t(`shortcuts.${name}`)}</dt>
                <dd>
                  <ShortcutKeys name={name} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Card>
  );
}

const named = ['Ctrl', 'Cmd', 'Shift', 'Alt', 'Tab', 'Delete'] as const;

function ShortcutKeys({ name }: { name: ShortcutName }) {
  const { t } = useTranslation('settings');
  const platform = useQuery(appInfoQuery).data?.platform ?? '';
  return keysOf(name, platform).map((key) => {
    const known = named.find((one) => one === key);
    return <Kbd key={key}>{known ? t(`shortcuts.keys.${known}`) : key}</Kbd>;
  });
}

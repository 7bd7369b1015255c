import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ProfileTab } from './profile-tab.tsx';
import type { TabKey } from './tab-keys.ts';
import { TabMenu } from './tab-menu.tsx';
import { useTabs } from './tabs-store.ts';
import type { TabActions } from './use-tab-actions.ts';
import './tab-strip.css';

/** The profiles that are open in this window, above the screen. One stop of the Tab key; arrows go along it. */
export function TabStrip({ actions }: { actions: TabActions }) {
  const { t } = useTranslation('shell');
  const { open, active } = useTabs((state) => state.tabs);
  const profiles = useQuery(profilesQuery).data;
  const strip = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ profileId: string; left: number } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);

  useEffect(() => {
    if (active !== null)
      strip.current
        ?.querySelector('[aria-selected="true"]')
        ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active]);

  const known = open.flatMap(({ profileId, path }) => {
    const profile: Profile | undefined = profiles?.find(({ id }) => id === profileId);
    return profile ? [{ profile, path }] : [];
  });
  if (known.length === 0) return null;
  const focusable = known.some(({ profile }) => profile.id === active) ? active : known[0]?.profile.id;

  const tabAt = (at: number) => {
    const tabs = strip.current?.querySelectorAll<HTMLElement>('[role="tab"]');
    return tabs?.[(at + known.length) % known.length];
  };
  const press = (asked: Exclude<TabKey, 'menu'>, at: number, profileId: string, path: string) => {
    if (asked === 'show') actions.show(path);
    else if (asked === 'close') actions.close(profileId);
    else if (asked === 'move-right' || asked === 'move-left') {
      actions.move(profileId, asked === 'move-right' ? at + 1 : at - 1);
    } else tabAt({ next: at + 1, previous: at - 1, first: 0, last: -1 }[asked])?.focus();
  };
  const openMenu = (profileId: string, element: HTMLElement) =>
    setMenu({ profileId, left: element.offsetLeft - (strip.current?.scrollLeft ?? 0) });

  return (
    <nav className="ps-tab-strip" aria-label={t('tabs.label')}>
      <div className="ps-tab-list" role="tablist" aria-label={t('tabs.label')} ref={strip}>
        {known.map(({ profile, path }, at) => (
          <ProfileTab
            key={profile.id}
            profile={profile}
            isShown={profile.id === active}
            isFocusable={profile.id === focusable}
            isDragged={profile.id === dragged}
            onShow={() => actions.show(path)}
            onClose={() => actions.close(profile.id)}
            onKey={(asked) => press(asked, at, profile.id, path)}
            onMenu={(element) => openMenu(profile.id, element)}
            onDrag={(isBegun) => setDragged(isBegun ? profile.id : null)}
            onDragOver={() => dragged !== null && dragged !== profile.id && actions.move(dragged, at)}
          />
        ))}
      </div>
      <TabMenu
        menu={menu}
        path={known.find(({ profile }) => profile.id === menu?.profileId)?.path}
        isOnly={known.length === 1}
        actions={actions}
        onClose={() => {
          const at = known.findIndex(({ profile }) => profile.id === menu?.profileId);
          setMenu(null);
          if (at !== -1) tabAt(at)?.focus();
        }}
      />
    </nav>
  );
}

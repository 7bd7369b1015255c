import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { hostOf } from '../ui/host-of.ts';
import { type TabKey, tabKey } from './tab-keys.ts';

interface ProfileTabProps {
  profile: Profile;
  isShown: boolean;
  isFocusable: boolean;
  isDragged: boolean;
  onShow: () => void;
  onClose: () => void;
  onKey: (asked: Exclude<TabKey, 'menu'>) => void;
  onMenu: (element: HTMLElement) => void;
  onDrag: (isBegun: boolean) => void;
  onDragOver: () => void;
}

/** One open profile: its environment as colour and word, its name, and a cross for the mouse (the keys have Delete). */
export function ProfileTab({ profile, isShown, isFocusable, isDragged, ...on }: ProfileTabProps) {
  const { t } = useTranslation(['shell', 'common']);
  const environment = t(`common:environment.${profile.environment}`);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const asked = tabKey(event);
    if (asked === null) return;
    event.preventDefault();
    if (asked === 'menu') on.onMenu(event.currentTarget);
    else on.onKey(asked);
  };
  return (
    <div
      role="tab"
      className="ps-tab ps-edge"
      data-environment={profile.environment}
      data-dragged={isDragged || undefined}
      data-tab={profile.id}
      aria-selected={isShown}
      aria-controls="content"
      title={`${profile.name} · ${environment}\n${hostOf(profile.baseUrl)}`}
      tabIndex={isFocusable ? 0 : -1}
      draggable
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('.ps-tab-close')) on.onClose();
        else on.onShow();
      }}
      onKeyDown={press}
      onMouseDown={(event) => {
        // The middle button would begin to scroll.
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) on.onClose();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        on.onMenu(event.currentTarget);
      }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', profile.name);
        on.onDrag(true);
      }}
      onDragEnter={on.onDragOver}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={() => on.onDrag(false)}
    >
      <span className="ps-tab-environment" aria-hidden>
        {t(`common:environmentShort.${profile.environment}`)}
      </span>
      <span className="ps-tab-name">{profile.name}</span>
      <span className="ps-unseen">{`, ${environment}`}</span>
      {/* No button: a tab may hold none. Keys close with Delete. */}
      <span className="ps-tab-close" title={t('tabs.close')} aria-hidden>
        <IconX size={14} aria-hidden />
      </span>
    </div>
  );
}

import { ActionIcon, Menu, Title } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconDots,
  IconFolderSymlink,
  IconPinned,
  IconStethoscope,
} from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeSettings } from '../../preload/contract/application.ts';
import { areProfilesDragged, droppedProfiles } from './drag-profiles.ts';
import type { HomeActions } from './home-actions.ts';
import type { HomeRow } from './home-rows.ts';
import { ProfileLine } from './profile-line.tsx';
import { healthOf, type ProfileSection } from './profile-order.ts';
import { ProfileTile } from './profile-tile.tsx';

interface SectionViewProps {
  section: ProfileSection;
  /** Those of its lines that are in sight. */
  rows: HomeRow[];
  view: HomeSettings['view'];
  columns: number;
  actions: HomeActions;
  onCollapse: (name: string, isCollapsed: boolean) => void;
}

/** A group, or the pinned profiles. What is dropped on a group moves into it. */
export function SectionView({ section, rows, view, columns, actions, onCollapse }: SectionViewProps) {
  const { t } = useTranslation('home');
  const [isOver, setOver] = useState(false);
  const isPinned = section.kind === 'pinned';
  const name = isPinned ? t('pinned') : section.name || t('ungrouped');
  const heading = rows.find((row) => row.kind === 'heading');
  const shown = rows.flatMap((row) => (row.kind === 'profiles' ? [row] : []));
  const from = shown[0]?.from ?? 0;
  const Item = view === 'tiles' ? ProfileTile : ProfileLine;
  const drop = isPinned
    ? {}
    : {
        onDragOver: (event: React.DragEvent) => {
          if (!areProfilesDragged(event)) return;
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: (event: React.DragEvent) => {
          if (!isWithin(event)) setOver(false);
        },
        onDrop: (event: React.DragEvent) => {
          setOver(false);
          event.preventDefault();
          const dropped = droppedProfiles(event);
          const isHere = (id: string) => section.profiles.some((profile) => profile.id === id);
          const coming = dropped.filter((id) => !isHere(id));
          if (coming.length > 0) actions.moveTo(coming, section.name);
        },
      };
  return (
    <section className="ps-group" aria-label={name} data-over={isOver || undefined} {...drop}>
      {heading && (
        <SectionHeading
          name={name}
          section={section}
          isCollapsed={heading.isCollapsed}
          actions={actions}
          onCollapse={onCollapse}
        />
      )}
      {shown.length > 0 && (
        <ul
          className={view === 'tiles' ? 'ps-tiles' : 'ps-lines'}
          style={view === 'tiles' ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : undefined}
        >
          {shown
            .flatMap(({ profiles }) => profiles)
            .map((profile, index) => (
              <Item
                key={profile.id}
                profile={profile}
                actions={actions}
                withGroup={isPinned}
                place={from + index + 1}
                of={section.profiles.length}
              />
            ))}
        </ul>
      )}
    </section>
  );
}

/** Whether what is dragged only went to another part of the same section. */
function isWithin({ currentTarget, relatedTarget }: React.DragEvent): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
}

interface HeadingProps {
  name: string;
  section: ProfileSection;
  isCollapsed: boolean;
  actions: HomeActions;
  onCollapse: (name: string, isCollapsed: boolean) => void;
}

const SectionHeading = memo(function SectionHeading(props: HeadingProps) {
  const { name, section, isCollapsed, actions, onCollapse } = props;
  const { t } = useTranslation('home');
  const { profiles, kind } = section;
  const failing = profiles.filter((profile) => ['failed', 'needs-you'].includes(healthOf(profile))).length;
  const ids = () => profiles.map(({ id }) => id);
  return (
    <div className="ps-group-head">
      <Title order={2} className="ps-group-heading">
        {kind === 'pinned' ? (
          <span className="ps-group-fold">
            <IconPinned size={14} aria-hidden />
            {name}
          </span>
        ) : (
          <button
            type="button"
            className="ps-group-fold"
            aria-expanded={!isCollapsed}
            onClick={() => onCollapse(section.name, !isCollapsed)}
          >
            {isCollapsed ? (
              <IconChevronRight size={14} aria-hidden />
            ) : (
              <IconChevronDown size={14} aria-hidden />
            )}
            {name}
          </button>
        )}
      </Title>
      <span className="ps-group-count">{t('group.count', { count: profiles.length })}</span>
      {failing > 0 && (
        <span className="ps-tag" data-tone="bad">
          {t('group.failing', { count: failing })}
        </span>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('group.menu', { name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconStethoscope size={16} />} onClick={() => actions.check(ids())}>
            {t('group.check')}
          </Menu.Item>
          {kind === 'group' && (
            <Menu.Item leftSection={<IconFolderSymlink size={16} />} onClick={() => actions.move(ids())}>
              {t(section.name === '' ? 'group.move' : 'group.rename')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});

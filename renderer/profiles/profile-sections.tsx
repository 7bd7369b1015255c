import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { HomeSettings } from '../../preload/contract/application.ts';
import type { HomeActions } from './home-actions.ts';
import { beside, type Direction, type HomeRow, rowsOf } from './home-rows.ts';
import { useHome } from './home-store.ts';
import type { ProfileSection } from './profile-order.ts';
import { SectionView } from './section-view.tsx';
import { useListPlace } from './use-list-place.ts';

export interface SectionsHandle {
  focusFirst: () => void;
  openFirst: () => void;
}

interface SectionsProps {
  ref: Ref<SectionsHandle>;
  sections: ProfileSection[];
  home: HomeSettings;
  onHome: (change: Partial<HomeSettings>) => void;
  /** While something is looked for, groups that are folded show what was found. */
  isSearched: boolean;
  actions: HomeActions;
}

/** Heights as in home.css, in pixels: all lines of a kind are of one height, so that none has to be measured. */
const heights = { heading: 44, tiles: 172, list: 41 };

const keys: Partial<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
};

/** The profiles in their sections. Only the lines in sight are drawn, however many there are. */
export function ProfileSections(props: SectionsProps) {
  const { ref, sections, home, onHome, isSearched, actions } = props;
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const { top, columns } = useListPlace(list, home.view);
  const rows = useMemo(() => {
    const isCollapsed = ({ kind, name }: ProfileSection) =>
      !isSearched && kind === 'group' && home.collapsed.includes(name);
    const withHeadings = sections.length > 1 || sections[0]?.name !== '' || sections[0]?.kind === 'pinned';
    return rowsOf(sections, { columns, isCollapsed, withHeadings });
  }, [sections, columns, home.collapsed, isSearched]);

  const scrolled = useHome((state) => state.scrolled);
  const [first] = useState(scrolled);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: scrollElement,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? heights.heading : heights[home.view]),
    overscan: 3,
    scrollMargin: top,
    scrollPaddingStart: 72,
    initialOffset: first,
  });
  // Other lines have other heights.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew exactly when these change
  useLayoutEffect(() => virtual.measure(), [virtual, rows, home.view]);

  const focus = useFocus((row) => virtual.scrollToIndex(row));
  useImperativeHandle(
    ref,
    () => ({
      focusFirst: () => focus(beside(rows, null, 'first')),
      openFirst() {
        const found = beside(rows, null, 'first');
        if (found) {
          void navigate({ to: '/profiles/$profileId', params: { profileId: found.profileId } });
        }
      },
    }),
    [rows, focus, navigate],
  );

  const press = (event: KeyboardEvent) => {
    const direction = keys[event.key];
    const { profile } = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (!direction || profile === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const found = beside(rows, profile, direction);
    if (found) focus(found);
    else if (direction === 'up') document.querySelector<HTMLElement>('.ps-home-search input')?.focus();
  };

  const visible = virtual.getVirtualItems();
  const start = visible[0] ? visible[0].start - top : 0;
  const end = visible.length > 0 ? virtual.getTotalSize() - (visible.at(-1)?.end ?? 0) + top : 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside have the focus; the arrows go from one to the next
    <div className="ps-sections" data-view={home.view} ref={list} onKeyDown={press}>
      <div style={{ height: Math.max(start, 0) }} />
      {inSections(visible.flatMap(({ index }) => rows[index] ?? [])).map(([section, shown]) => (
        <SectionView
          key={section.key}
          section={section}
          rows={shown}
          view={home.view}
          columns={columns}
          actions={actions}
          onCollapse={(name, isCollapsed) =>
            onHome({
              collapsed: isCollapsed
                ? [...home.collapsed, name]
                : home.collapsed.filter((other) => other !== name),
            })
          }
        />
      ))}
      <div style={{ height: Math.max(end, 0) }} />
    </div>
  );
}

function scrollElement(): HTMLElement | null {
  return document.getElementById('content');
}

/** Lines in sight, by their sections. */
function inSections(rows: HomeRow[]): [ProfileSection, HomeRow[]][] {
  return [...Map.groupBy(rows, ({ section }) => section)];
}

/** Puts the focus on a profile, once its line is drawn. */
function useFocus(scrollTo: (row: number) => void) {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null && focusLink(wanted.current)) wanted.current = null;
  });
  const scroll = useRef(scrollTo);
  scroll.current = scrollTo;
  return useMemo(
    () => (found: { profileId: string; row: number } | null) => {
      if (!found) return;
      scroll.current(found.row);
      wanted.current = focusLink(found.profileId) ? null : found.profileId;
    },
    [],
  );
}

function focusLink(profileId: string): boolean {
  const link = document.querySelector<HTMLElement>(`.ps-sections [data-profile="${profileId}"]`);
  link?.focus({ preventScroll: true });
  return link !== null;
}

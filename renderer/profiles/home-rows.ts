import type { Profile } from '../../preload/contract/profile.ts';
import type { ProfileSection } from './profile-order.ts';

/** One line of home: the heading of a section, or as many profiles as stand side by side. */
export type HomeRow =
  | { kind: 'heading'; section: ProfileSection; isCollapsed: boolean }
  /** `from`: place of its first profile in the section. */
  | { kind: 'profiles'; section: ProfileSection; from: number; profiles: Profile[] };

export interface RowsOptions {
  columns: number;
  isCollapsed: (section: ProfileSection) => boolean;
  /** A single section without a name has nothing to say. */
  withHeadings: boolean;
}

/** Cuts sections into lines, so that only those in sight need to be drawn. */
export function rowsOf(
  sections: readonly ProfileSection[],
  { columns, isCollapsed, withHeadings }: RowsOptions,
): HomeRow[] {
  return sections.flatMap((section) => {
    const collapsed = withHeadings && isCollapsed(section);
    const rows: HomeRow[] = withHeadings ? [{ kind: 'heading', section, isCollapsed: collapsed }] : [];
    if (collapsed) return rows;
    for (let from = 0; from < section.profiles.length; from += columns) {
      const profiles = section.profiles.slice(from, from + columns);
      rows.push({ kind: 'profiles', section, from, profiles });
    }
    return rows;
  });
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The profile that lies in a direction from another one, and its row; null at the ends, and at the top for `up`. */
export function beside(
  rows: readonly HomeRow[],
  profileId: string | null,
  direction: Direction,
): { profileId: string; row: number } | null {
  const lines = rows.flatMap((row, index) =>
    row.kind === 'profiles' ? [{ row: index, ids: idsOf(row) }] : [],
  );
  const line = lines.findIndex(({ ids }) => profileId !== null && ids.includes(profileId));
  if (direction === 'first' || (line === -1 && direction === 'down')) return at(lines[0], 0);
  if (direction === 'last') return at(lines.at(-1), Number.POSITIVE_INFINITY);
  const here = lines[line];
  if (!here || profileId === null) return null;
  const column = here.ids.indexOf(profileId);
  if (direction === 'up' || direction === 'down') {
    return at(lines[line + (direction === 'down' ? 1 : -1)], column);
  }
  const next = column + (direction === 'right' ? 1 : -1);
  if (next < 0) return at(lines[line - 1], Number.POSITIVE_INFINITY);
  return next < here.ids.length ? at(here, next) : at(lines[line + 1], 0);
}

function idsOf(row: Extract<HomeRow, { kind: 'profiles' }>): string[] {
  return row.profiles.map(({ id }) => id);
}

function at(line: { row: number; ids: string[] } | undefined, column: number) {
  const profileId = line?.ids[Math.min(column, line.ids.length - 1)];
  return line && profileId !== undefined ? { profileId, row: line.row } : null;
}

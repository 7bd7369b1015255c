/** A profile that is open, and the address of the screen it was left at. */
export interface OpenTab {
  profileId: string;
  path: string;
}

/** What is open in this window. One tab a profile; the same one may be open in other windows. */
export interface Tabs {
  open: readonly OpenTab[];
  /** The profile that is shown; null on home and the like. */
  active: string | null;
  /** The tabs that were closed, the last one at the end. */
  closed: readonly OpenTab[];
}

export const noTabs: Tabs = { open: [], active: null, closed: [] };

const mostClosed = 25;
/** As many as main remembers. */
const mostOpen = 100;

/** The profile of an address, for example of `/profiles/<id>/catalog?search=x`; null for other screens. */
export function profileOfPath(path: string): string | null {
  return /^\/profiles\/([^/?#]+)/.exec(path)?.[1] ?? null;
}

/** After the window went to an address: its profile has a tab, is shown, and remembers the screen. */
export function visited(tabs: Tabs, path: string): Tabs {
  const profileId = profileOfPath(path);
  if (profileId === null) return tabs.active === null ? tabs : { ...tabs, active: null };
  const known = tabs.open.find((tab) => tab.profileId === profileId);
  if (known?.path === path && tabs.active === profileId) return tabs;
  const open = known
    ? tabs.open.map((tab) => (tab === known ? { profileId, path } : tab))
    : [...tabs.open.slice(-mostOpen + 1), { profileId, path }];
  return { open, active: profileId, closed: tabs.closed.filter((tab) => tab.profileId !== profileId) };
}

/** Puts what was open in the window before behind what is there already. */
export function restored(tabs: Tabs, before: readonly OpenTab[]): Tabs {
  const path = (tab: OpenTab) => tabs.open.find(({ profileId }) => profileId === tab.profileId)?.path;
  const added = tabs.open.filter((tab) => !before.some(({ profileId }) => profileId === tab.profileId));
  return { ...tabs, open: [...before.map((tab) => ({ ...tab, path: path(tab) ?? tab.path })), ...added] };
}

/** Without a tab. `active` stays: `pathAfterClosing` says where to go first. */
export function closed(tabs: Tabs, profileId: string): Tabs {
  const tab = tabs.open.find((one) => one.profileId === profileId);
  if (!tab) return tabs;
  return {
    ...tabs,
    open: tabs.open.filter((one) => one !== tab),
    active: tabs.active === profileId ? null : tabs.active,
    closed: [...tabs.closed, tab].slice(-mostClosed),
  };
}

/** Where the window goes when this tab is closed: nowhere else (null) if it is not shown, to its neighbour, or home. */
export function pathAfterClosing(tabs: Tabs, profileId: string): string | null {
  if (tabs.active !== profileId) return null;
  const at = tabs.open.findIndex((tab) => tab.profileId === profileId);
  return (tabs.open[at + 1] ?? tabs.open[at - 1])?.path ?? '/';
}

/** Without the tabs of profiles that are gone. */
export function only(tabs: Tabs, profileIds: ReadonlySet<string>): Tabs {
  const isThere = (tab: OpenTab) => profileIds.has(tab.profileId);
  if (tabs.open.every(isThere) && tabs.closed.every(isThere)) return tabs;
  const open = tabs.open.filter(isThere);
  const active = tabs.active !== null && profileIds.has(tabs.active) ? tabs.active : null;
  return { open, active, closed: tabs.closed.filter(isThere) };
}

/** With a tab at another place; places beyond the ends are the ends. */
export function moved(tabs: Tabs, profileId: string, to: number): Tabs {
  const tab = tabs.open.find((one) => one.profileId === profileId);
  if (!tab) return tabs;
  const others = tabs.open.filter((one) => one !== tab);
  return { ...tabs, open: others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, tab) };
}

/** The tab so many places further, around the ends; from home the first or the last one. */
export function neighbour({ open, active }: Tabs, step: 1 | -1): OpenTab | undefined {
  const at = open.findIndex((tab) => tab.profileId === active);
  if (at === -1) return step === 1 ? open[0] : open.at(-1);
  return open[(at + step + open.length) % open.length];
}

/** The tab of a number key: 1 to 8 by place, 9 the last one. */
export function tabOfKey({ open }: Tabs, key: number): OpenTab | undefined {
  return key === 9 ? open.at(-1) : open[key - 1];
}

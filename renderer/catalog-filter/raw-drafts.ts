import { create } from 'zustand';

/** JSON that was typed and is not applied. */
export interface RawDraft {
  text: string;
  /** The filter that it began from. */
  of: string | null;
}

interface RawDrafts {
  /** By list; what is typed outlives leaving the list. */
  drafts: Readonly<Record<string, RawDraft>>;
  /** Lists whose JSON is in sight. */
  shown: readonly string[];
  keep: (list: string, draft: RawDraft | null) => void;
  show: (list: string, shown: boolean) => void;
  reset: () => void;
}

const nothing = { drafts: {}, shown: [] };

/** The JSON of filters while it is written, as long as the window is there. */
export const useRawDrafts = create<RawDrafts>()((set) => ({
  ...nothing,
  keep: (list, draft) =>
    set(({ drafts: { [list]: _before, ...rest } }) => ({
      drafts: draft === null ? rest : { ...rest, [list]: draft },
    })),
  show: (list, shown) =>
    set((state) => {
      const others = state.shown.filter((one) => one !== list);
      return { shown: shown ? [...others, list] : others };
    }),
  reset: () => set(nothing),
}));

/** The name of a list. */
export function listKey(profileId: string, resource: string, parents: readonly string[]): string {
  return [profileId, resource, ...parents].join('\n');
}

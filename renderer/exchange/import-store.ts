import { create } from 'zustand';
import type {
  ImportChoice,
  ImportItem,
  ImportPreview,
  ImportResult,
} from '../../preload/contract/exchange.ts';
import { bridge, call } from '../app/pimscope.ts';

export type ChoiceName = ImportChoice['choice'];
export type Changes = NonNullable<ImportChoice['changes']>;

/** What a person decided about one entry, where it is not what is suggested. */
export interface Decision {
  choice: ChoiceName;
  changes: Changes;
}

interface ImportStore {
  preview: ImportPreview | null;
  /** By index of the entry. */
  decisions: ReadonlyMap<number, Decision>;
  /** What came of it. */
  result: ImportResult | null;
  /** A preview that was read, or read anew: decisions that are still open to it stay. */
  show: (preview: ImportPreview) => void;
  decide: (item: ImportItem, decision: Partial<Decision>) => void;
  finish: (result: ImportResult) => void;
  /** Forgets everything, in main too. */
  leave: () => void;
}

/** The import of this window. It outlives the screen, so that a look at another one loses nothing. */
export const useImport = create<ImportStore>()((set, get) => ({
  preview: null,
  decisions: new Map(),
  result: null,
  show: (preview) => {
    const { preview: before, decisions } = get();
    const same = before?.previewId === preview.previewId;
    const open = [...decisions].filter(([index, { choice }]) =>
      preview.items[index]?.choices.includes(choice),
    );
    set({ preview, decisions: new Map(same ? open : []), result: null });
  },
  decide: (item, decision) => {
    const known = decisionOf(item, get().decisions);
    const next = { ...known, ...decision };
    set({ decisions: new Map(get().decisions).set(item.index, next) });
  },
  finish: (result) => set({ result }),
  leave: () => {
    const { preview, result } = get();
    set({ preview: null, decisions: new Map(), result: null });
    // Main forgets it by itself with the next one or when it quits; nobody has to be told when this fails.
    if (preview && !result)
      call(bridge().exchange.discard, { previewId: preview.previewId }).catch(() => undefined);
  },
}));

/** What is to be done with an entry now. */
export function decisionOf(item: ImportItem, decisions: ReadonlyMap<number, Decision>): Decision {
  return decisions.get(item.index) ?? { choice: item.suggested, changes: {} };
}

/** What an entry still lacks, after what was entered. */
export function lackingOf({ missing }: ImportItem, { changes }: Decision): ImportItem['missing'] {
  return missing.filter((field) => (changes[field] ?? '').trim() === '');
}

/** The choices as main takes them; entries that are skipped are left out. */
export function choicesOf(
  items: readonly ImportItem[],
  decisions: ReadonlyMap<number, Decision>,
): ImportChoice[] {
  return items.flatMap((item) => {
    const { choice, changes } = decisionOf(item, decisions);
    if (choice === 'skip') return [];
    const entered = Object.fromEntries(
      Object.entries(changes).filter(([name, value]) => name === 'group' || value?.trim() !== ''),
    );
    return [{ index: item.index, choice, ...(Object.keys(entered).length > 0 ? { changes: entered } : {}) }];
  });
}

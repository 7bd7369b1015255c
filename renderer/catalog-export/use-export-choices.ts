import { create } from 'zustand';
import type { ExportRequest } from '../../preload/contract/catalog-export.ts';

type Choices = Pick<ExportRequest, 'format' | 'csv'>;

interface ChoicesStore {
  choices: Choices;
  change: (changed: Partial<Choices>) => void;
}

/** Format and options of the last export of this window, with which the next one begins. */
export const useExportChoices = create<ChoicesStore>()((set) => ({
  choices: { format: 'csv', csv: { separator: ';', byteOrderMark: false, formulaSafe: true } },
  change: (changed) => set(({ choices }) => ({ choices: { ...choices, ...changed } })),
}));

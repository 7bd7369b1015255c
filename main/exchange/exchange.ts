import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportChoice, ImportPreview, ImportResult } from '../../preload/contract/exchange.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { Vault } from '../secrets/vault.ts';
import { readBounded } from '../storage/read-bounded.ts';
import { type ApplyOptions, applyImport } from './apply-import.ts';
import { type Entry, noSecrets, type Source } from './entry.ts';
import { createExportProfiles, type ExportOptions, type ExportProfiles } from './export-profiles.ts';
import { planStep } from './plan-import.ts';
import { previewItems } from './preview.ts';
import { decodeText, largestImport, readSource } from './read-source.ts';

/** Export and import of profiles. What was read waits in main under an id: no secret of it ever leaves. */
export interface Exchange {
  exportProfiles: ExportProfiles;
  /**
   * Lets a person choose a file and reads it; null when nobody wants to.
   * @throws ProblemError as `readSource` and `readBounded`
   */
  chooseFile(): Promise<ImportPreview | null>;
  /** @throws ProblemError as `readSource` */
  readText(text: string): ImportPreview;
  /** The preview among the profiles that there are now. @throws ProblemError `import-not-found` */
  preview(previewId: string): ImportPreview;
  /** @throws ProblemError `passphrase-wrong`, `import-damaged`, `import-not-found` */
  unlock(previewId: string, passphrase: string): Promise<ImportPreview>;
  /**
   * Imports by the choices and forgets the preview. When something is wrong with it as a whole, nothing is changed.
   * @throws ProblemError `import-not-found`, `import-outdated`, `secrets-unavailable`, `file-not-writable`
   */
  apply(
    previewId: string,
    choices: readonly ImportChoice[],
    options: { acceptUntilQuit: boolean },
  ): Promise<ImportResult>;
  discard(previewId: string): void;
}

export interface ExchangeOptions extends ApplyOptions, ExportOptions {
  profiles: ApplyOptions['profiles'];
  keptSecrets: ApplyOptions['keptSecrets'];
  vault: Pick<Vault, 'canSeal' | 'state'>;
  /** Asks which file to read; null when nobody wants to. */
  chooseSource: () => Promise<string | null>;
}

interface Waiting {
  id: string;
  fileName: string | null;
  source: Source;
  entries: Entry[];
  locked: boolean;
  /** What a person saw last, and chose by. */
  shown: ImportPreview | null;
}

/** How many previews wait; a further one takes the place of the oldest. */
const mostWaiting = 4;

export function createExchange(options: ExchangeOptions): Exchange {
  const { profiles, vault, chooseSource, now } = options;
  const waiting = new Map<string, Waiting>();

  function keep(text: string, fileName: string | null): ImportPreview {
    const source = readSource(text);
    const id = randomUUID();
    const locked = source.unlock !== null;
    const kept = { id, fileName, source, entries: source.entries, locked, shown: null };
    waiting.set(id, kept);
    const [oldest] = waiting.keys();
    if (waiting.size > mostWaiting && oldest !== undefined) waiting.delete(oldest);
    return show(kept);
  }

  function find(previewId: string): Waiting {
    const found = waiting.get(previewId);
    if (found === undefined) throw new ProblemError(problem('import-not-found'));
    return found;
  }

  function show(kept: Waiting): ImportPreview {
    kept.shown = previewOf(kept);
    return kept.shown;
  }

  function previewOf({ id, fileName, source, entries, locked }: Waiting): ImportPreview {
    const secrets = locked ? 'locked' : hasSecrets(entries) ? 'open' : 'none';
    const items = previewItems({
      entries,
      profiles: profiles.list(),
      secretState: (profileId) => vault.state(profileId),
      locked,
    });
    return { previewId: id, source: source.kind, fileName, secrets, items };
  }

  /** @throws ProblemError `import-outdated` where a choice is not open any more, or means another profile now */
  function insistOnShown(kept: Waiting, choices: readonly ImportChoice[]): void {
    const { items } = previewOf(kept);
    const indexes = new Set(choices.map(({ index }) => index));
    const stand = choices.every(({ index, choice }) => {
      const item = items[index];
      const seen = kept.shown?.items[index];
      return (
        item?.choices.includes(choice) === true && item.existing?.profileId === seen?.existing?.profileId
      );
    });
    if (!stand || indexes.size < choices.length) throw new ProblemError(problem('import-outdated'));
  }

  return {
    exportProfiles: createExportProfiles(options),
    async chooseFile() {
      const path = await chooseSource();
      if (path === null) return null;
      return keep(decodeText(await readBounded(path, largestImport)), basename(path));
    },
    readText: (text) => keep(text, null),
    preview: (previewId) => show(find(previewId)),
    async unlock(previewId, passphrase) {
      const kept = find(previewId);
      const secrets = await kept.source.unlock?.(passphrase);
      if (secrets !== undefined) {
        kept.entries = kept.source.entries.map((entry, at) => ({
          ...entry,
          secrets: secrets[at] ?? noSecrets,
        }));
        kept.locked = false;
      }
      return show(kept);
    },
    async apply(previewId, choices, { acceptUntilQuit }) {
      const kept = find(previewId);
      insistOnShown(kept, choices);
      // Out of the map while it is applied: a second click finds nothing to import once more.
      waiting.delete(previewId);
      try {
        const at = now();
        const list = [...profiles.list()];
        const steps = choices.flatMap((choice) => {
          const entry = kept.entries[choice.index];
          if (entry === undefined) return [];
          const step = planStep(entry, choice, list, at);
          // So that of two entries of one name the second finds the first one's taken.
          if (step.do === 'add') list.push(step.profile);
          return [step];
        });
        return { items: await applyImport(steps, { acceptUntilQuit }, options) };
      } catch (error) {
        waiting.set(previewId, kept);
        throw error;
      }
    },
    discard: (previewId) => void waiting.delete(previewId),
  };
}

function hasSecrets(entries: readonly Entry[]): boolean {
  return entries.some(({ secrets }) => secrets.clientSecret !== null || secrets.password !== null);
}

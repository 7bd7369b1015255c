import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Settings, settingsSchema } from '../../preload/contract/application.ts';
import { firstLoopbackSettings, loopbackSettingsSchema } from '../authorization/loopback/settings.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';

const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const settingsFileSchema = settingsSchema.extend({
  /** Where the window was; null before it was ever closed. */
  window: z.object({ bounds: boundsSchema, maximized: z.boolean() }).nullable(),
  /** The demo PIM keeps its port and its credentials from one start to the next. */
  demoPim: z.object({ port: z.number().int().min(0).max(65_535), seed: z.string() }),
  /** The listener that browsers reach at 127.0.0.1, for callbacks of apps; files of before 0.2 do not have it. */
  loopback: loopbackSettingsSchema.default(firstLoopbackSettings),
});
export type SettingsContent = z.output<typeof settingsFileSchema>;
export type WindowPlace = NonNullable<SettingsContent['window']>;

/** Settings of a first start. The demo PIM's seed is drawn once for each installation. */
export function firstSettings(): SettingsContent {
  return {
    theme: 'system',
    window: null,
    demoPim: { port: 0, seed: randomBytes(12).toString('hex') },
    loopback: firstLoopbackSettings,
  };
}

export interface SettingsStore {
  get(): SettingsContent;
  /** @throws ProblemError `file-not-writable`, `profiles-newer` */
  change(changes: Partial<SettingsContent>): SettingsContent;
  /** What the screen may see and set. */
  shown(): Settings;
}

export function createSettingsStore(file: VersionedFile<SettingsContent>): SettingsStore {
  return {
    get: () => file.content,
    change(changes) {
      file.replace({ ...file.content, ...changes });
      return file.content;
    },
    shown: () => settingsSchema.parse({ theme: file.content.theme }),
  };
}

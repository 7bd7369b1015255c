import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  type HomeSettings,
  homeSettingsSchema,
  type Settings,
  settingsSchema,
} from '../../preload/contract/application.ts';
import { languages } from '../../preload/contract/names.ts';
import { networkSettingsSchema, noNetworkSettings } from '../../preload/contract/network.ts';
import { windowTabsSchema } from '../../preload/contract/windows.ts';
import { firstLoopbackSettings, loopbackSettingsSchema } from '../authorization/loopback/settings.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';

const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const windowPlaceSchema = z.object({ bounds: boundsSchema, maximized: z.boolean() });

/** A window as it was left: where, and what was open in it. */
const windowStateSchema = windowTabsSchema.extend({ place: windowPlaceSchema });
export type WindowState = z.output<typeof windowStateSchema>;

const firstHome: HomeSettings = { view: 'tiles', sort: 'name', collapsed: [] };

/** What files of before 0.2 do not have is filled in. How home and windows look is never a reason to give a file up. */
export const settingsFileSchema = settingsSchema.extend({
  home: homeSettingsSchema.default(firstHome).catch(firstHome),
  backgroundCheck: z.boolean().default(false),
  language: z.enum(languages).default('system').catch('system'),
  network: networkSettingsSchema.default(noNetworkSettings),
  /** Where backups are written; null for the folder of the app's own files. */
  backupFolder: z.string().max(4000).nullable().default(null).catch(null),
  /** Where the window was that was closed last; null before one was ever closed. */
  window: windowPlaceSchema.nullable(),
  /** The windows that were open when Pimscope quit. */
  windows: z.array(windowStateSchema).default([]).catch([]),
  /** The demo PIM keeps its port and its credentials from one start to the next. */
  demoPim: z.object({ port: z.number().int().min(0).max(65_535), seed: z.string() }),
  /** The listener that browsers reach at 127.0.0.1, for callbacks of apps; files of before 0.2 do not have it. */
  loopback: loopbackSettingsSchema.default(firstLoopbackSettings),
});
export type SettingsContent = z.output<typeof settingsFileSchema>;
export type WindowPlace = z.output<typeof windowPlaceSchema>;

/** Settings of a first start. The demo PIM's seed is drawn once for each installation. */
export function firstSettings(): SettingsContent {
  return {
    theme: 'system',
    home: firstHome,
    backgroundCheck: false,
    language: 'system',
    network: noNetworkSettings,
    backupFolder: null,
    window: null,
    windows: [],
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
    shown: () => settingsSchema.parse(file.content),
  };
}

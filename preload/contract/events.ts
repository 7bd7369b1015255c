import { z } from 'zod';
import { activityEntrySchema } from './activity.ts';
import { noticeSchema, settingsSchema } from './application.ts';
import { catalogExportSchema } from './catalog-export.ts';
import { catalogProgressSchema } from './catalog-structure.ts';
import { activationSchema, consentProgressSchema } from './consent.ts';
import { diagnosisProgressSchema } from './diagnosis.ts';
import { checkAllProgressSchema } from './health.ts';
import { mirrorProgressSchema } from './mirror.ts';
import { profileSchema } from './profile.ts';
import { vaultStateSchema } from './secrets.ts';
import { checkProgressSchema } from './verification.ts';
import { menuCommandSchema } from './windows.ts';

/** Everything that main tells the screen by itself. */
export const events = {
  checkProgress: checkProgressSchema,
  profilesChanged: z.array(profileSchema),
  noticesChanged: z.array(noticeSchema),
  consentProgress: consentProgressSchema,
  activated: activationSchema,
  diagnosisProgress: diagnosisProgressSchema,
  catalogProgress: catalogProgressSchema,
  exportProgress: catalogExportSchema,
  /** Calls that ended, oldest first, several at once. */
  activityAdded: z.array(activityEntrySchema),
  vaultChanged: vaultStateSchema,
  checkAllProgress: checkAllProgressSchema,
  settingsChanged: settingsSchema,
  mirrorProgress: mirrorProgressSchema,
  /** Only to the window that is used. */
  menuCommand: menuCommandSchema,
} as const;

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

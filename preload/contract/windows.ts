import { z } from 'zod';
import { menuCommands } from './names.ts';
import { profileIdSchema } from './profile.ts';

/** A profile that is open in a window, and the address of its screen, for example `/profiles/<id>/catalog`. */
const openTabSchema = z.object({
  profileId: profileIdSchema,
  path: z.string().max(4000).startsWith('/profiles/'),
});

/** What is open in one window; `active` is the profile that is shown, null for home and the like. */
export const windowTabsSchema = z.object({
  tabs: z.array(openTabSchema).max(100),
  active: profileIdSchema.nullable(),
});
export type WindowTabs = z.infer<typeof windowTabsSchema>;

export const menuCommandSchema = z.enum(menuCommands);

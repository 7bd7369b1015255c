import { z } from 'zod';

/** What is kept of the listener from one start to the next. */
export const loopbackSettingsSchema = z.object({
  /** Part of every callback URL that was registered with it: it can't be changed in Akeneo afterwards. */
  port: z.number().int().min(1024).max(65_535),
  /** Whether Pimscope listens for Akeneo's *Connect* as long as it runs. */
  listening: z.boolean(),
});
export type LoopbackSettings = z.infer<typeof loopbackSettingsSchema>;

/** A port that no known service uses (IANA, Service Name and Transport Protocol Port Number Registry). */
export const firstLoopbackSettings: LoopbackSettings = { port: 43_117, listening: false };

/** What is entered in Akeneo as callback URL. */
export function callbackUrlOf(port: number): string {
  return `http://127.0.0.1:${port}/callback`;
}

/** What is entered in Akeneo as activation URL. */
export function activateUrlOf(port: number): string {
  return `http://127.0.0.1:${port}/activate`;
}

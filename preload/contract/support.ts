import { z } from 'zod';

/** Places on this computer that the screen may have opened. `licences`: what others' works ship under. */
export const folderSchema = z.enum(['data', 'logs', 'backups', 'licences']);
export type Folder = z.infer<typeof folderSchema>;

/** What helps whoever helps: without secrets, to be looked at before it is copied or saved. */
export const diagnosticsSchema = z.object({ text: z.string(), fileName: z.string() });
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

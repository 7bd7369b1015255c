import { notFound } from '../../server/api-error.ts';
import type { Answer } from '../../server/call.ts';

/** A file of a record or asset: the bytes themselves. Throws ApiError 404. */
export function fileAnswer(
  code: string,
  file: { mimeType: string; name: string; bytes: Buffer } | undefined,
): Answer {
  if (file === undefined) throw notFound(`Media file "${code}" does not exist.`);
  return {
    status: 200,
    headers: {
      'Content-Type': file.mimeType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
    body: file.bytes,
  };
}

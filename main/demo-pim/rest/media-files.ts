import type { MediaFile } from '../media/media-pool.ts';
import { encodePathPart } from '../pagination/links.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';

const path = '/api/rest/v1/media-files';

/** `GET /media-files`. */
export function listMediaFiles(pim: Pim, call: Call): Answer {
  return structureList(call, path, pim.catalog.media.files, (file) => ({
    code: file.code,
    links: downloadLink(call, file),
    content: represent(file),
  }));
}

/** `GET /media-files/{code}`: the only single resource with links. */
export function getMediaFile(pim: Pim, call: Call): Answer {
  const file = fileNamed(pim, call);
  return jsonAnswer({ ...represent(file), _links: downloadLink(call, file) });
}

/** `GET /media-files/{code}/download`: the bytes. */
export function downloadMediaFile(pim: Pim, call: Call): Answer {
  const file = fileNamed(pim, call);
  return {
    status: 200,
    headers: {
      'Content-Type': file.mimeType,
      'Content-Disposition': `attachment; filename="${file.originalFilename}"`,
    },
    body: file.bytes(),
  };
}

function fileNamed(pim: Pim, call: Call): MediaFile {
  const code = parameter(call, 'code');
  const file = pim.catalog.media.get(code);
  if (file === undefined) throw notFound(`Media file "${code}" does not exist.`);
  return file;
}

function represent(file: MediaFile): Record<string, unknown> {
  return {
    code: file.code,
    original_filename: file.originalFilename,
    mime_type: file.mimeType,
    size: file.size,
    extension: file.extension,
  };
}

function downloadLink(call: Call, file: MediaFile): Record<string, { href: string }> {
  return { download: { href: `${call.origin}${path}/${encodePathPart(file.code)}/download` } };
}

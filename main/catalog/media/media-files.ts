import { copyFile, open, readFile, rename, rm } from 'node:fs/promises';
import type { MediaContent, MediaKind } from '../../../preload/contract/catalog-records.ts';
import type { PimClient } from '../../pim/pim-client.ts';
import { isAbort, ProblemError, problem } from '../../pim/problem-error.ts';
import { notWritable } from '../../storage/file-problem.ts';
import type { CachedFile, CacheFolder } from './cache-folder.ts';
import { fileSink } from './file-sink.ts';
import { imageTypeOf } from './image-signature.ts';
import { mediaPath } from './media-path.ts';

/** The bytes of media, from the cache or from the PIM. */
export interface MediaFiles {
  /**
   * The image under a code, or what else the file is.
   *
   * @throws ProblemError as `PimClient.download`; `file-not-writable`
   */
  content(which: WhichMedia, signal?: AbortSignal): Promise<MediaContent>;
  /**
   * Writes the file of a code to a path, replacing what is there once all has come.
   *
   * @param told how many bytes there are, at most each half megabyte
   * @throws ProblemError as `content`; nothing is left behind then
   */
  save(which: WhichMedia, path: string, told: (bytes: number) => void, signal?: AbortSignal): Promise<void>;
}

export interface WhichMedia {
  kind: MediaKind;
  code: string;
}

export interface MediaFilesOptions {
  client: PimClient;
  cache: CacheFolder;
  /** Images up to so many bytes are given out; 16 MB unless given. */
  maxImageBytes?: number;
  /** Files up to so many bytes are kept; 256 MB unless given. */
  maxFileBytes?: number;
}

const startBytes = 1024;
const largestImage = 16 * 1024 * 1024;
const tellEveryBytes = 512 * 1024;

export function createMediaFiles(options: MediaFilesOptions): MediaFiles {
  const { client, cache, maxImageBytes = largestImage, maxFileBytes = 256 * 1024 * 1024 } = options;

  const load = async (
    kind: MediaKind,
    code: string,
    signal: AbortSignal | undefined,
  ): Promise<CachedFile> => {
    const draft = await cache.draft();
    const sink = fileSink(draft, maxFileBytes);
    try {
      await client.download(mediaPath({ kind, code }), sink.open, { signal });
      return await cache.put(`${kind} ${code}`, draft);
    } catch (error) {
      await rm(draft, { force: true });
      if (isAbort(error) || signal?.aborted === true) throw new ProblemError(problem('cancelled'));
      const failure = sink.failure();
      if (failure === null) throw error;
      if (failure.reason === 'not-writable') throw notWritable(draft, failure.error);
      const params = {
        host: new URL(client.baseUrl).host,
        megabytes: Math.round(maxFileBytes / 1024 / 1024),
      };
      throw new ProblemError(problem('unexpected-answer', params));
    }
  };

  return {
    async content({ kind, code }, signal) {
      const cached = await cache.find(`${kind} ${code}`);
      const found = cached === null ? null : await contentOf(cached, maxImageBytes, true);
      if (found !== null) return found;
      const loaded = await contentOf(await load(kind, code, signal), maxImageBytes, false);
      if (loaded !== null) return loaded;
      // What is named like an image and is none stays a file.
      throw new ProblemError(problem('entity-not-found', { message: `"${code}" is empty.` }));
    },
    async save({ kind, code }, path, told, signal) {
      const cached = await cache.find(`${kind} ${code}`);
      if (cached !== null) return copyTo(cached, path, told);
      const draft = `${path}.part`;
      let last = 0;
      const sink = fileSink(draft, Number.POSITIVE_INFINITY, (bytes) => {
        // A repetition begins anew.
        if (bytes >= last && bytes - last < tellEveryBytes) return;
        last = bytes;
        told(bytes);
      });
      try {
        await client.download(mediaPath({ kind, code }), sink.open, { signal });
        await renameTo(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        if (isAbort(error) || signal?.aborted === true) throw new ProblemError(problem('cancelled'));
        const failure = sink.failure();
        throw failure?.reason === 'not-writable' ? notWritable(path, failure.error) : error;
      }
    },
  };
}

/** A small picture that is kept of a file; null where there is none. */
export type ThumbnailOf = (
  which: WhichMedia,
  signal?: AbortSignal,
) => Promise<{ mimeType: string; bytes: Uint8Array } | null>;

/** The bytes that were looked at before, and small pictures of others, for a catalog without a connection. */
export function createKeptMedia(
  cache: CacheFolder,
  thumbnailOf: ThumbnailOf,
  maxImageBytes = largestImage,
): MediaFiles {
  return {
    async content({ kind, code }, signal) {
      const cached = await cache.find(`${kind} ${code}`);
      const found = cached === null ? null : await contentOf(cached, maxImageBytes, true);
      if (found !== null) return found;
      const small = await thumbnailOf({ kind, code }, signal);
      if (small === null) throw new ProblemError(problem('not-in-mirror', { what: code }));
      const { mimeType, bytes } = small;
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      return { mimeType, base64, bytes: bytes.length, cached: true, isThumbnail: true };
    },
    async save({ kind, code }, path, told) {
      const cached = await cache.find(`${kind} ${code}`);
      if (cached === null) throw new ProblemError(problem('not-in-mirror', { what: code }));
      await copyTo(cached, path, told);
    },
  };
}

async function copyTo(file: CachedFile, path: string, told: (bytes: number) => void): Promise<void> {
  const draft = `${path}.part`;
  try {
    await copyFile(file.path, draft);
  } catch (error) {
    throw notWritable(path, error);
  }
  await renameTo(draft, path);
  told(file.size);
}

async function renameTo(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw notWritable(path, error);
  }
}

/** Null for an empty file. */
async function contentOf(
  file: CachedFile,
  maxImageBytes: number,
  isCached: boolean,
): Promise<MediaContent | null> {
  if (file.size === 0) return null;
  const mimeType = imageTypeOf(await startOf(file.path));
  const rest = { bytes: file.size, cached: isCached, isThumbnail: false };
  if (mimeType === null || file.size > maxImageBytes) return { ...rest, mimeType, base64: null };
  return { ...rest, mimeType, base64: (await readFile(file.path)).toString('base64') };
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(startBytes) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

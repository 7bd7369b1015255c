import type { Problem, ProblemCode } from '../../../../preload/contract/problem.ts';
import { toProblem } from '../../../pim/problem-error.ts';
import { mediaPath } from '../../media/media-path.ts';
import type { Picture } from '../pictures/main-pictures.ts';
import type { ScalePicture, SmallPicture } from '../pictures/scale-picture.ts';
import { collectedBytes } from './collected-bytes.ts';
import type { ListAccess } from './list-pages.ts';

/** Originals with more bytes are not taken. */
const mostBytes = 16 * 1024 * 1024;
/** Originals take longer than pages. */
const timeoutMs = 180_000;
/** A picture that fails so often while others come is left for the next run. */
const mostAttempts = 3;

/** There is no such file, or none that may be had, for good. */
const absent: ReadonlySet<ProblemCode> = new Set(['entity-not-found', 'api-not-found', 'request-refused']);
/** Nothing of this kind can be had by this access. */
const closed: ReadonlySet<ProblemCode> = new Set([
  'not-offered',
  'permission-missing',
  'web-api-not-allowed',
  'redirected-elsewhere',
]);
/** What the whole PIM says, and not one file. */
const ofPim: ReadonlySet<ProblemCode> = new Set(['rate-limited', 'maintenance']);
/** What something on the way may say of one file. */
const ofFile: ReadonlySet<ProblemCode> = new Set(['blocked', 'not-akeneo', 'unexpected-answer']);

/** What came of asking for a picture. */
export type Fetched =
  /** Null where there is none to be had. */
  | { small: SmallPicture | null }
  /** It may come another time. */
  | 'later'
  /** No picture of its kind can be had. */
  | { closed: Problem };

/** This picture alone fails. */
class OnlyThisFails extends Error {}

/**
 * Downloads originals and makes small pictures of them.
 *
 * @returns what fetches one; it throws ProblemError as `PimClient.download` for what concerns not only that picture
 */
export function createPictureFetcher(
  { client, patience, signal }: ListAccess,
  scalePicture: ScalePicture,
): (picture: Picture) => Promise<Fetched> {
  const { host } = new URL(client.baseUrl);
  let came = 0;

  const download = async (picture: Picture): Promise<Buffer | Exclude<Fetched, { small: SmallPicture }>> => {
    const body = collectedBytes(host, mostBytes);
    const before = came;
    let attempts = 0;
    try {
      await patience(async () => {
        try {
          await client.download(mediaPath(picture), body.sink, { signal, timeoutMs, priority: 'background' });
        } catch (error) {
          attempts += 1;
          const { retryable, code } = toProblem(error);
          if (retryable && !ofPim.has(code) && attempts >= mostAttempts && came > before)
            throw new OnlyThisFails();
          throw error;
        }
      }, signal);
    } catch (error) {
      if (error instanceof OnlyThisFails) return 'later';
      const problem = toProblem(error);
      if (body.isTooLong() || absent.has(problem.code)) return { small: null };
      if (closed.has(problem.code)) return { closed: problem };
      if (ofFile.has(problem.code) && came > 0) return 'later';
      throw error;
    }
    came += 1;
    return body.bytes();
  };
  return async (picture) => {
    const original = await download(picture);
    return Buffer.isBuffer(original) ? { small: await scalePicture(original) } : original;
  };
}

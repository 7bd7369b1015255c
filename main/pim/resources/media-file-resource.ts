import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode } from './lenient.ts';
import { optionalNumber, optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    original_filename: optionalText,
    mime_type: optionalText,
    size: optionalNumber,
    extension: optionalText,
  })
  .transform(camelCased);

/** `/media-files`: those of products only; assets and records have files of their own. */
export const mediaFileResource = coded(() => '/media-files', schema);

import { constants, deflateRawSync, inflateRawSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { parseJson } from '../values.ts';

/** Most packed items fit into one chunk; Node's own, of 16 KB, is more to make and to collect. */
const chunkSize = 4096;

export type DocumentCodec = 'zstd' | 'deflate';

/** Items as bytes and back. */
export interface Documents {
  pack(item: Json): Uint8Array;
  unpack(bytes: Uint8Array): Json;
  /** The JSON that was packed. */
  unpackText(bytes: Uint8Array): string;
}

/** The codec of new mirrors: zstd, where this Node has it. */
function bestCodec(): DocumentCodec {
  return typeof zstdCompressSync === 'function' ? 'zstd' : 'deflate';
}

/** What a new mirror packs its items with: its first item is the dictionary of all. */
export function newSample(item: Json): { sample: string; codec: DocumentCodec } {
  return { sample: JSON.stringify(item).slice(0, 8192), codec: bestCodec() };
}

/** Items compressed one by one, with one sample item as dictionary: small, and each can be read by itself. */
export function createDocuments(codec: DocumentCodec, sample: string): Documents {
  const dictionary = Buffer.from(sample);
  const shared = dictionary.length === 0 ? {} : { dictionary };
  const zstd = { ...shared, chunkSize, params: { [constants.ZSTD_c_compressionLevel]: 3 } };
  const unpacked = { ...shared, chunkSize };
  const textIn = (bytes: Uint8Array): string =>
    (codec === 'zstd' ? zstdDecompressSync(bytes, unpacked) : inflateRawSync(bytes, unpacked)).toString();
  return {
    pack(item) {
      const bytes = Buffer.from(JSON.stringify(item));
      return codec === 'zstd'
        ? zstdCompressSync(bytes, { ...zstd, pledgedSrcSize: bytes.length })
        : deflateRawSync(bytes, { ...shared, level: 1 });
    },
    unpack: (bytes) => parseJson(textIn(bytes)),
    unpackText: textIn,
  };
}

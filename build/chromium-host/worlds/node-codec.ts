import { createCodec } from './codec.ts';

/** The codec on Node's side. */
export const nodeCodec = createCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => Buffer.from(text, 'base64'),
});

import { Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AxiosResponse } from 'axios';

/** Of a refusal, no more than this is read. */
const longestRefusal = 1_000_000;

/**
 * The response with its body as text, and the bytes that came. A 2xx body goes into `sink` where there is one, and the
 * text is empty then. @throws the error of the stream or of the sink, also when `signal` is aborted
 */
export async function receiveBody(
  response: AxiosResponse<unknown>,
  sink: (() => Writable) | undefined,
  signal: AbortSignal,
): Promise<{ response: AxiosResponse<string>; bytes: number }> {
  const { data } = response;
  if (!(data instanceof Readable) || sink === undefined) {
    const text = typeof data === 'string' ? data : '';
    return { response: { ...response, data: text }, bytes: Buffer.byteLength(text) };
  }
  if (response.status < 200 || response.status > 299) {
    const text = await startOf(data);
    return { response: { ...response, data: text }, bytes: Buffer.byteLength(text) };
  }
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(data, counter, sink(), { signal });
  return { response: { ...response, data: '' }, bytes };
}

async function startOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestRefusal) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

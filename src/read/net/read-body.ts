import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from './fetch-error.ts'
import type { FetchLimits } from './fetch-limits.ts'

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Bytes that are never held against a ratio: what a small page may become. */
const RATIO_FREE_BYTES = 256 * 1024

/**
 * The decompressed body of an answer.
 *
 * @throws FetchError when it is too large on the wire or after decompression, grows as a bomb does, ends too soon, or is damaged.
 */
export async function readBody(answer: IncomingMessage, limits: FetchLimits): Promise<Uint8Array> {
  const encodings = (answer.headers['content-encoding'] ?? 'identity').split(',').map((name) => name.trim())
  const named = encodings.filter((name) => name !== 'identity' && name !== '')
  const decoder = named.length === 0 ? undefined : DECODERS[named[0]!.toLowerCase()]?.()
  if (named.length > 1 || (named.length === 1 && decoder === undefined))
    throw new FetchError({ code: 'fetch-failed', message: `The answer is packed as "${named.join(', ')}"` })
  let wire = 0
  answer.on('data', (chunk: Buffer) => {
    wire += chunk.length
    if (wire > limits.wireBytesMax) answer.destroy(tooLarge(limits.wireBytesMax))
  })
  const stream = decoder === undefined ? answer : answer.pipe(decoder)
  if (decoder !== undefined) answer.on('error', (cause) => decoder.destroy(cause))
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limits.bytesMax) throw tooLarge(limits.bytesMax)
      if (length > Math.max(RATIO_FREE_BYTES, wire * limits.ratioMax))
        throw new FetchError({
          code: 'fetch-too-large',
          message: `It grows to more than ${limits.ratioMax} times its size`,
        })
      chunks.push(chunk)
    }
  } catch (cause) {
    answer.destroy()
    if (cause instanceof FetchError || (cause instanceof Error && cause.name === 'AbortError')) throw cause
    throw new FetchError({
      code: 'fetch-failed',
      message: `The answer breaks off or is damaged (${toCode(cause)})`,
    })
  }
  return Buffer.concat(chunks)
}

function tooLarge(bytes: number): FetchError {
  return new FetchError({ code: 'fetch-too-large', message: `It is larger than ${bytes >> 20} MiB` })
}

function toCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}

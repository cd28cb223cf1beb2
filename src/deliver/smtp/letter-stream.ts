import { Readable } from 'node:stream'

const CHUNK_BYTES = 64 * 1024

/**
 * A message's bytes as a stream that knows how far they were taken.
 *
 * nodemailer writes the final dot when the stream has ended, and not before: as long as `isSpent` is false, the message
 * cannot have been whole for the server.
 */
export class LetterStream extends Readable {
  /** Whether the last byte was taken, and so the final dot may be on its way. */
  isSpent = false
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    super({ highWaterMark: CHUNK_BYTES })
    this.#bytes = bytes
    this.once('end', () => (this.isSpent = true))
  }

  override _read(): void {
    if (this.#at >= this.#bytes.length) {
      this.push(null)
      return
    }
    const end = Math.min(this.#at + CHUNK_BYTES, this.#bytes.length)
    const chunk = this.#bytes.subarray(this.#at, end)
    this.#at = end
    this.push(chunk)
  }
}

import { Readable } from 'node:stream'

/**
 * A message as a stream that knows how far it was taken.
 *
 * nodemailer writes the final dot when the stream has ended, and not before: as long as `isSpent` is false, the message
 * cannot have been whole for the server.
 */
export class LetterStream extends Readable {
  /** Whether the last byte was taken, and so the final dot may be on its way. */
  isSpent = false
  readonly #pieces: readonly Uint8Array[]
  #next = 0

  constructor(pieces: readonly Uint8Array[]) {
    super()
    this.#pieces = pieces
    this.once('end', () => (this.isSpent = true))
  }

  override _read(): void {
    this.push(this.#pieces[this.#next++] ?? null)
  }
}

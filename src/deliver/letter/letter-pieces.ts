import type { Letter } from '../../model/letter.ts'

/** A message in pieces: what DKIM signs, before they are put together. */
export interface LetterPieces {
  readonly envelope: Letter['envelope']
  readonly messageId: string
  /** Header fields, each with its CRLF, without the empty line behind them. */
  readonly headers: readonly string[]
  /** In order; those that every message of the edition shares are the same objects. */
  readonly body: readonly Buffer[]
}

/** A message ready for the wire: its large pieces as they are, small ones beside each other joined. */
export function toLetter({ envelope, messageId, headers, body }: LetterPieces): Letter {
  const pieces = joinSmall([Buffer.from(`${headers.join('')}\r\n`), ...body])
  return { envelope, messageId, pieces, byteCount: pieces.reduce((sum, { length }) => sum + length, 0) }
}

/** The whole message as one. */
export function toBytes({ pieces }: Letter): Buffer {
  return Buffer.concat(pieces)
}

// Below this a copy costs less than another write to the socket.
const SMALL_BYTES = 8 * 1024

function joinSmall(pieces: readonly Buffer[]): readonly Buffer[] {
  const joined: Buffer[] = []
  let small: Buffer[] = []
  const flush = () => {
    if (small.length > 0) joined.push(Buffer.concat(small))
    small = []
  }
  for (const piece of pieces)
    if (piece.length < SMALL_BYTES) small.push(piece)
    else {
      flush()
      joined.push(piece)
    }
  flush()
  return joined
}

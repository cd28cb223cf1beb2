import { EncodedText } from './encoded-text.ts'

/** Pieces that make one text. */
export interface JoinedText {
  toText(): string
  /** In UTF-8. */
  toBytes(): Uint8Array
  /** As many as it has in UTF-8. */
  countBytes(): number
}

/**
 * Pieces of text one after the other; those that were encoded before are not encoded again.
 *
 * @example
 * joinTexts(['a', 'ß']).countBytes() // 3
 */
export function joinTexts(pieces: readonly (string | EncodedText)[]): JoinedText {
  const runs = joinRuns(pieces)
  return {
    toText: () => runs.reduce((text, run) => text + run.text, ''),
    toBytes: () => joinBytes(runs.map(({ bytes }) => bytes)),
    countBytes: () => runs.reduce((sum, { byteCount }) => sum + byteCount, 0),
  }
}

/** What stands between two encoded pieces is encoded together. */
function joinRuns(pieces: readonly (string | EncodedText)[]): readonly EncodedText[] {
  const runs: EncodedText[] = []
  let open = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      open += piece
      continue
    }
    if (open !== '') runs.push(new EncodedText(open))
    open = ''
    runs.push(piece)
  }
  return open === '' ? runs : [...runs, new EncodedText(open)]
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

import type { Code, Html, InlineCode, Text } from 'mdast'
import type { Piece } from './piece.ts'
import type { ReadRun } from './run-recorder.ts'

/**
 * Where the characters of a leaf were read: runs over its value, without a gap.
 *
 * Between the pieces of a leaf there is only white space (line ends, with the markers of containers after them),
 * which is counted on from the piece before.
 */
export function matchPieces(leaf: Text | InlineCode | Code | Html, pieces: readonly Piece[]): ReadRun[] {
  const { value, position } = leaf
  const runs: ReadRun[] = []
  const from = position?.start.offset ?? 0
  const to = position?.end.offset ?? 0
  let at = 0
  let origin = from
  for (let i = findFirst(pieces, from); i < pieces.length && pieces[i]!.origin < to; i++) {
    const piece = toPlacedPiece(pieces[i]!, value, at)
    if (!piece) continue
    if (piece.at > at) runs.push({ start: at, origin, length: piece.at - at })
    pushPiece(runs, piece)
    at = piece.at + piece.value.length
    origin = piece.verbatim ? piece.origin + piece.value.length : piece.origin
  }
  if (at < value.length) runs.push({ start: at, origin, length: value.length - at })
  return runs
}

interface PlacedPiece extends Piece {
  readonly at: number
}

/** The piece with its place in the value; a leaf may have lost the white space at its beginning. */
function toPlacedPiece(piece: Piece, value: string, from: number): PlacedPiece | undefined {
  let at = from
  while (!value.startsWith(piece.value, at)) {
    if (!/\s/.test(value[at] ?? '')) return toPlacedRest(piece, value, at)
    at++
  }
  return { ...piece, at }
}

function toPlacedRest(piece: Piece, value: string, at: number): PlacedPiece | undefined {
  const rest = piece.value.trimStart()
  const cut = piece.value.length - rest.length
  if (rest === '' || cut === 0 || !value.startsWith(rest, at)) return undefined
  return { ...piece, value: rest, origin: piece.origin + cut, at }
}

function pushPiece(runs: ReadRun[], { value, origin, at, verbatim }: PlacedPiece): void {
  if (verbatim) runs.push({ start: at, origin, length: value.length })
  else for (let i = 0; i < value.length; i++) runs.push({ start: at + i, origin, length: 1, isEscape: true })
}

function findFirst(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.origin < offset) low = middle + 1
    else high = middle
  }
  const before = pieces[low - 1]
  // The white space at the beginning of a leaf may have been cut off, in the middle of a piece.
  return before && before.origin + before.value.length > offset ? low - 1 : low
}

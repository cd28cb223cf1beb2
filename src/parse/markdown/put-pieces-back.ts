import type { Piece } from '../piece.ts'
import type { PlainRun } from './set-plain-aside.ts'

/** Puts what was set aside among the pieces of the rest, whose places become those in the whole. */
export function putPiecesBack(pieces: readonly Piece[], runs: readonly PlainRun[]): readonly Piece[] {
  const all: Piece[] = []
  let aside = 0
  let next = 0
  for (const { origin, value, verbatim } of pieces) {
    for (; next < runs.length && runs[next]!.at < origin; next++) aside += runs[next]!.distance.offset
    if (origin !== runs[next]?.at) all.push({ origin: origin + aside, value, verbatim })
    else
      for (const { 0: line, index } of runs[next]!.text.matchAll(/[^\n]+/g))
        all.push({ origin: origin + aside + index, value: line, verbatim: true })
  }
  return all
}

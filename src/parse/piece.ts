/** Characters of a leaf's value and where they were read: `source.slice(origin)` begins with them, or with their escape. */
export interface Piece {
  readonly origin: number
  readonly value: string
  /** False for an escape or a character reference, which the source writes in other characters. */
  readonly verbatim: boolean
}

import type { Break, Code, InlineCode, Text } from 'mdast'
import type { Passage, PassageKind, Run } from '../model/article.ts'
import { foldSpace } from './fold-space.ts'
import { matchPieces } from './match-pieces.ts'
import type { Piece } from './piece.ts'
import { RunRecorder } from './run-recorder.ts'

const GAP = '\n\n'

/** What was written in the open passage: a leaf, or a line break between leaves. */
interface Entry {
  readonly leaf: Text | InlineCode | Code | undefined
  value: string
}

/** Plain text as it grows, leaf after leaf, with the passages and runs that belong to it. */
export class TextLayer {
  readonly #pieces: readonly Piece[] | undefined
  readonly #runs = new RunRecorder()
  readonly #passages: Passage[] = []
  readonly #parts: string[] = []
  #kind: PassageKind = 'paragraph'
  #entries: Entry[] = []
  #start = 0
  #end = 0

  constructor(pieces: readonly Piece[] | undefined) {
    this.#pieces = pieces
  }

  openPassage(kind: PassageKind): void {
    this.#kind = kind
    this.#entries = []
    this.#start = this.#passages.length === 0 ? 0 : this.#passages.at(-1)!.end + GAP.length
    this.#end = this.#start
  }

  addText(leaf: Text | InlineCode): void {
    const runs = this.#pieces && matchPieces(leaf, this.#pieces)
    const folded = foldSpace(leaf.value, this.#endsInSpace())
    if (runs) this.#runs.add(runs, this.#end, folded.kept)
    leaf.value = folded.value
    this.#add({ leaf, value: folded.value })
  }

  /** Code keeps its white space. */
  addCode(leaf: Code): void {
    if (this.#pieces) this.#runs.add(matchPieces(leaf, this.#pieces), this.#end)
    this.#add({ leaf, value: leaf.value })
  }

  /** Where a passage begins, and after another line break, a line break leaves nothing. */
  addBreak(node: Break): void {
    this.#trimEnd()
    if (this.#entries.length === 0) return
    const origin = node.position?.start.offset
    if (this.#pieces && origin !== undefined)
      this.#runs.add([{ start: 0, origin, length: 1, isEscape: true }], this.#end)
    this.#add({ leaf: undefined, value: '\n' })
  }

  closePassage(): void {
    if (this.#kind !== 'code') this.#trimEnd()
    this.#runs.cut(this.#end)
    if (this.#end === this.#start) return
    if (this.#passages.length > 0) this.#parts.push(GAP)
    for (const entry of this.#entries) this.#parts.push(entry.value)
    this.#passages.push({ kind: this.#kind, start: this.#start, end: this.#end })
  }

  finish(): { text: string; passages: readonly Passage[]; runs: readonly Run[] } {
    return { text: this.#parts.join(''), passages: this.#passages, runs: this.#runs.runs }
  }

  #add(entry: Entry): void {
    if (entry.leaf) entry.leaf.data = { ...entry.leaf.data, textStart: this.#end }
    if (entry.value === '') return
    this.#entries.push(entry)
    this.#end += entry.value.length
  }

  #endsInSpace(): boolean {
    const last = this.#entries.at(-1)
    return last === undefined || last.value.endsWith(' ') || last.value.endsWith('\n')
  }

  /** White space was folded to single characters, so that each turn takes a whole entry or is the last. */
  #trimEnd(): void {
    for (let last = this.#entries.at(-1); last; last = this.#entries.at(-1)) {
      const value = last.value.trimEnd()
      this.#end -= last.value.length - value.length
      last.value = value
      if (last.leaf) last.leaf.value = value
      if (value !== '') break
      this.#entries.pop()
    }
    this.#runs.cut(this.#end)
  }
}

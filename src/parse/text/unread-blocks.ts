import type { Block, Line } from './lines.ts'

/** The lines that were not taken yet. */
export class UnreadBlocks {
  readonly #blocks: Block[]

  constructor(blocks: readonly Block[]) {
    this.#blocks = [...blocks]
  }

  line(index = 0): Line | undefined {
    return this.#blocks[0]?.[index]
  }

  /** The first line of the block after this one. */
  nextBlock(): Block | undefined {
    return this.#blocks[1]
  }

  block(): Block | undefined {
    return this.#blocks[0]
  }

  take(count: number): void {
    const [first = [], ...others] = this.#blocks
    const left = first.slice(count)
    this.#blocks.splice(0, this.#blocks.length, ...(left.length > 0 ? [left, ...others] : others))
  }

  blocks(): readonly Block[] {
    return this.#blocks
  }
}

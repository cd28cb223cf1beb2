// Measured with micromark: each of these keeps the worst text below a few seconds.
const CONTAINER_DEPTH_MAX = 32
const INDENT_MAX = 100
const OPENINGS_MAX = 2000
const ITEMS_MAX = 10_000
const BLOCKS_MAX = 50_000
/** The sum over all blocks of the square of the number of inline marks. */
const MARK_COST_MAX = 40_000_000
/** The sum over all blocks of the different lengths of backtick runs, times the length of the block. */
const BACKTICK_COST_MAX = 20_000_000

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g
const MARKS = /[[\]<&]|[*_~]+/g
const BACKTICKS = /`+/g

/**
 * Tells whether a Markdown parser gets through a text in reasonable time: its work grows with the square of some things.
 *
 * @example
 * isTame('> '.repeat(10000) + 'deep') // false
 */
export function isTame(markdown: string): boolean {
  const tally = new Tally()
  for (const line of markdown.split(/\r\n|\r|\n/)) if (!tally.add(line)) return false
  return tally.close()
}

class Tally {
  #openings = 0
  #items = 0
  #blocks = 0
  #markCost = 0
  #backtickCost = 0
  #marks = 0
  #length = 0
  #wasContainer = false
  readonly #backticks = new Set<number>()

  add(line: string): boolean {
    if (!/\S/.test(line)) return this.close()
    this.#marks += line.match(MARKS)?.length ?? 0
    this.#length += line.length
    for (const [run] of line.matchAll(BACKTICKS)) this.#backticks.add(run.length)
    return this.#addContainers(line)
  }

  /** Ends a block of lines. */
  close(): boolean {
    if (this.#length > 0) this.#blocks++
    this.#markCost += this.#marks ** 2
    this.#backtickCost += this.#backticks.size * this.#length
    this.#marks = 0
    this.#length = 0
    this.#wasContainer = false
    this.#backticks.clear()
    return (
      this.#blocks <= BLOCKS_MAX && this.#markCost <= MARK_COST_MAX && this.#backtickCost <= BACKTICK_COST_MAX
    )
  }

  #addContainers(line: string): boolean {
    const markers = CONTAINERS.exec(line)?.[0]
    if (markers !== undefined) {
      if ((markers.match(CONTAINER)?.length ?? 0) > CONTAINER_DEPTH_MAX) return false
      if (/^[ \t]*/.exec(markers)![0].replaceAll('\t', '    ').length > INDENT_MAX) return false
      if (this.#wasContainer) this.#items++
      else this.#openings++
    }
    this.#wasContainer = markers !== undefined
    return this.#openings <= OPENINGS_MAX && this.#items <= ITEMS_MAX
  }
}

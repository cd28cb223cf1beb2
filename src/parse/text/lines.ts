/** A line of plain text without the white space around it. */
export interface Line {
  /** Offset of `text` in the source. */
  readonly start: number
  readonly text: string
  /** Columns before it; a tab counts four. */
  readonly indent: number
}

/** Lines that follow one another without a blank one between. */
export type Block = readonly Line[]

/** The blocks of a source, from the offset `from`. */
export function splitBlocks(source: string, from: number): Block[] {
  const blocks: Block[] = []
  let block: Line[] = []
  const ends = /\r\n|\n|\r|\f|\u2028|\u2029|$(?![^])/g
  ends.lastIndex = from
  let start = from
  for (let match = ends.exec(source); match; match = ends.exec(source)) {
    const line = toLine(source.slice(start, match.index), start)
    if (line) block.push(line)
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
    start = match.index + match[0].length
    if (match[0] === '') break
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

function toLine(raw: string, start: number): Line | undefined {
  const text = raw.trim()
  if (text === '') return undefined
  const before = raw.slice(0, raw.length - raw.trimStart().length)
  return { start: start + before.length, text, indent: before.replaceAll('\t', '    ').length }
}

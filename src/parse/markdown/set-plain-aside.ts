import type { Distance } from './move-tree.ts'

/** Paragraphs of plain words that follow each other. */
export interface PlainRun {
  readonly text: string
  /** Where the rest of the Markdown has a letter in place of them. */
  readonly at: number
  /** How much further on all that follows them stands in the whole. */
  readonly distance: Distance
}

/**
 * Takes out paragraphs of one line that have no mark, and leaves a letter in place of those that follow each other.
 *
 * Most of an article is such paragraphs, and a parser of Markdown goes through each of their characters several times.
 * Whether they stand in a block that goes on over blank lines shows only when the rest is read; see
 * docs/decisions/0029-plain-paragraphs-aside.md.
 *
 * @example
 * setPlainAside('# Rain\n\nIt rains.\n\nIt pours.\n').rest // '# Rain\n\nx\n'
 */
export function setPlainAside(markdown: string): {
  readonly rest: string
  readonly runs: readonly PlainRun[]
} {
  const runs: PlainRun[] = []
  let aside = 0
  const rest = markdown.replace(PLAIN_RUN, (text: string, start: number) => {
    const distance = { lines: text.split('\n').length - 1, offset: text.length - STAND_IN.length }
    runs.push({ text, at: start - aside, distance })
    aside += distance.offset
    return STAND_IN
  })
  return { rest, runs }
}

const STAND_IN = 'x'
const MARKS = '*_~`<&[\\]\\\\'
// It begins with nothing that opens a heading, a quoted block, a list or an indented block.
const PLAIN_LINE = `[^\\s\\d#>+${MARKS}-][^\\n\\r\\t${MARKS}]*[^\\s${MARKS}]`
// Not more at once than a regular expression can go back over.
const PLAIN_RUN = new RegExp(`(?<=^|\\n\\n)${PLAIN_LINE}(?:\\n\\n+${PLAIN_LINE}){0,99}(?=\\n\\n|\\n?$)`, 'g')

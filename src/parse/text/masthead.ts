import { findField } from '../field-names.ts'
import type { Fields } from '../fields.ts'
import { isSameHeadline } from '../same-headline.ts'
import type { Entry } from '../to-fields.ts'
import { findByline } from './find-byline.ts'
import { isHeadline } from './is-headline.ts'
import { isUnfinished } from './is-unfinished.ts'
import type { Block } from './lines.ts'
import { findDateInLine, readDetail } from './read-detail.ts'
import { UnreadBlocks } from './unread-blocks.ts'

/** What stands above the body, and the blocks of the body. */
export interface Masthead {
  readonly fields: Fields
  /** "Source: …" and the like, still to be understood. */
  readonly entries: readonly Entry[]
  readonly body: readonly Block[]
}

const LINES_MAX = 12
const DEK_LENGTH_MAX = 300
const NAMED_LINE = /^(?<name>\p{L}[\p{L} _-]{1,20}):\s+(?<value>\S.*)$/u
const UNDERLINE = /^(?:={3,}|-{3,}|\*{3,}|~{3,})$/

/**
 * Takes headline, dek, byline, dateline and date off the top of a plain text.
 *
 * Only lines that are clearly one of these are taken; the first that is not begins the body.
 */
export function readMasthead(blocks: readonly Block[], known: Fields): Masthead {
  const rest = new UnreadBlocks(blocks)
  const fields: Fields = {}
  const entries: Entry[] = []
  takeDetails(rest, fields, entries)
  const named = entries.find(({ name }) => findField(name) === 'headline')
  const title = known.headline ?? (typeof named?.value === 'string' ? named.value : undefined)
  if (title === undefined) takeHeadline(rest, fields)
  const headline = title ?? fields.headline
  if (headline !== undefined) takeRepeats(rest, headline)
  takeDek(rest, fields)
  takeDetails(rest, fields, entries)
  return { fields, entries, body: rest.blocks() }
}

function takeHeadline(rest: UnreadBlocks, fields: Fields): void {
  const block = rest.block()
  const first = block?.[0]
  if (!block || !first || !isHeadline(first.text)) return
  if (block.length === 1 && !rest.nextBlock()) return
  const lines = countHeadlineLines(block)
  if (lines === 0) return
  fields.headline = block
    .slice(0, lines)
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/;$/, '')
  rest.take(lines)
  if (UNDERLINE.test(rest.line()?.text ?? '')) rest.take(1)
  const next = rest.line()
  // "Headline;" with the dek in the line below is how newspaper archives write it.
  if (block.length === lines + 1 && first.text.endsWith(';') && next && next.text.length <= DEK_LENGTH_MAX) {
    fields.dek = next.text
    rest.take(1)
  }
}

/** A headline may be wrapped; a wrapped paragraph is none. */
function countHeadlineLines(block: Block): number {
  const [first, second, third] = block
  if (!second || UNDERLINE.test(second.text) || first!.text.endsWith(';')) return 1
  if (isDetail(second.text) || isSameHeadline(first!.text, second.text)) return 1
  const goesOn = isUnfinished(first!.text) || /^\p{Ll}/u.test(second.text)
  if (!goesOn) return block.length > 2 && isWrapped(block) ? 0 : 1
  if (block.length > 3 && !isDetail(third!.text)) return 0
  const joined = `${first!.text} ${second.text}`
  if (block.length === 2 || isDetail(third!.text)) return isHeadline(joined) ? 2 : 0
  return isHeadline(`${joined} ${third!.text}`) ? 3 : 0
}

function isWrapped(block: Block): boolean {
  const [first, second] = block
  return (
    first!.text.length > 50 &&
    second!.text.length > 50 &&
    first!.text.length <= 100 &&
    second!.text.length <= 100
  )
}

function takeRepeats(rest: UnreadBlocks, headline: string): void {
  for (let i = 0; i < LINES_MAX; i++) {
    const block = rest.block()
    const count = [1, 2, 3].find(
      (n) => block && n <= block.length && isSameHeadline(join(block, n), headline),
    )
    if (count === undefined) return
    rest.take(count)
    if (UNDERLINE.test(rest.line()?.text ?? '')) rest.take(1)
  }
}

function join(block: Block, count: number): string {
  return block
    .slice(0, count)
    .map((line) => line.text)
    .join(' ')
}

/** A line or two under the headline are the dek when a byline or a date comes right after them. */
function takeDek(rest: UnreadBlocks, fields: Fields): void {
  const block = rest.block()
  if (!block || fields.dek !== undefined || isDetail(block[0]!.text)) return
  const inBlock = block.findIndex((line) => isDetail(line.text))
  const next = rest.nextBlock()?.[0]
  const count = inBlock > 0 ? inBlock : next && isDetail(next.text) ? block.length : 0
  if (count === 0 || count > 3) return
  const dek = join(block, count)
  if (dek.length > DEK_LENGTH_MAX) return
  fields.dek = dek.replace(/\s+/g, ' ')
  rest.take(count)
}

function isDetail(text: string): boolean {
  return findByline(text) !== undefined || findDateInLine(text) !== undefined || findEntry(text) !== undefined
}

function takeDetails(rest: UnreadBlocks, fields: Fields, entries: Entry[]): void {
  for (let i = 0; i < LINES_MAX; i++) {
    const line = rest.line()
    if (!line || !takeDetail(line.text, fields, entries)) return
    rest.take(1)
  }
}

function takeDetail(text: string, fields: Fields, entries: Entry[]): boolean {
  const entry =
    findEntry(text) ?? (findDateInLine(text) === 'impossible' ? { name: 'date', value: text } : undefined)
  if (!entry) return readDetail(text, fields)
  if (typeof entry.value !== 'string' || findDateInLine(text) === undefined || !readDetail(text, fields))
    entries.push(entry)
  return true
}

function findEntry(text: string): Entry | undefined {
  const { name, value } = NAMED_LINE.exec(text)?.groups ?? {}
  if (name === undefined || value === undefined || text.length > DEK_LENGTH_MAX) return undefined
  return findField(name) ? { name, value } : undefined
}

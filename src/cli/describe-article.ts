import type { Passage } from '../model/article.ts'
import { toPosition } from '../model/article.ts'
import type { Digest, Quotation } from '../model/digest.ts'
import { describeSpeaker } from './describe-speaker.ts'
import { layWords, type Look, type StyledText } from './lay-words.ts'
import { toPlainText } from './plain-text.ts'
import type { Reporter } from './reporter.ts'

type Page = Pick<Reporter, 'paint' | 'width'>

const MARGIN = '  '
const SUMMARY_MARGIN = '▎ '
const NOTE_INDENT = '      '

const PASSAGE_LEADS: Readonly<Partial<Record<Passage['kind'], string>>> = {
  blockquote: '│ ',
  listItem: '• ',
  caption: '▫ ',
}

/** An article as it reads, for a terminal: its summary in the margin, its quotations numbered, who said them beneath. */
export function describeArticle(digest: Digest, page: Page): readonly string[] {
  const marks = findMarks(digest)
  let next = 0
  return digest.article.passages.flatMap((passage) => {
    const first = next
    while (next < marks.length && marks[next]!.start < passage.end) next++
    const here = marks.slice(first, next)
    const notes = here.flatMap(({ note }) => note ?? [])
    return [
      ...layPassage(passage, here, { digest, page }),
      ...notes.flatMap(({ number, quotation }) => describeNote(number, quotation, { digest, page })),
      '',
    ]
  })
}

interface Mark {
  readonly look: Look
  readonly start: number
  readonly end: number
  /** Written before and after the marked words. */
  readonly before?: string
  readonly after?: string
  readonly note?: { readonly number: number; readonly quotation: Quotation }
}

/** What is marked in the article's text, in order of place. */
function findMarks({ article, summary, quotations }: Digest): readonly Mark[] {
  const chosen = summary.map(({ start, end }): Mark => ({ look: 'summary', start, end }))
  const quoted = quotations.flatMap((quotation, i) => {
    const { content, kind, speaker } = quotation
    const isReported = kind === 'indirect'
    const pieces = content.map(({ start, end }, piece): Mark => {
      const label = `[${i + 1}]`
      return {
        look: 'quotation',
        start,
        end: isReported ? end : pastClosingMarks(article.text, end),
        ...(isReported ? { before: '‹', after: `›${label}` } : { after: label }),
        ...(piece === 0 ? { note: { number: i + 1, quotation } } : {}),
      }
    })
    const { mention } = speaker
    return mention ? [...pieces, { look: 'speaker', start: mention.start, end: mention.end } as Mark] : pieces
  })
  return [...chosen, ...quoted].sort((a, b) => a.start - b.start || b.end - a.end)
}

function pastClosingMarks(text: string, end: number): number {
  const marks = /[”’"'»«“‹›]{0,2}/uy
  marks.lastIndex = end
  return end + (marks.exec(text)?.[0].length ?? 0)
}

interface Context {
  readonly digest: Digest
  readonly page: Page
}

function layPassage(passage: Passage, marks: readonly Mark[], context: Context): readonly string[] {
  const { digest, page } = context
  const { paint } = page
  const lead = PASSAGE_LEADS[passage.kind] ?? ''
  const styled = toStyledText(passage, marks, digest.article.text)
  return layWords(styled, page.width - MARGIN.length - lead.length).map((line) => {
    const margin = line.some(({ looks }) => looks.includes('summary')) ? paint.accent(SUMMARY_MARGIN) : MARGIN
    const words = line.map(({ text, looks }) =>
      looks.reduce((shown, look) => PAINTERS[look](page)(shown), text),
    )
    const shown = words.join('')
    return (
      margin + (lead === '' ? '' : paint.dim(lead)) + (passage.kind === 'heading' ? paint.bold(shown) : shown)
    )
  })
}

const PAINTERS: Readonly<Record<Look, (page: Page) => (text: string) => string>> = {
  summary: () => (text) => text,
  quotation: ({ paint }) => paint.accent,
  speaker: ({ paint }) => paint.bold,
  label: ({ paint }) => paint.dim,
}

/** The passage cut where a mark begins or ends, each piece with the looks of the marks that cover it. */
function toStyledText(passage: Passage, marks: readonly Mark[], text: string): readonly StyledText[] {
  const cuts = new Set([passage.start, passage.end])
  for (const { start, end } of marks) cuts.add(start).add(Math.min(end, passage.end))
  const places = [...cuts].sort((a, b) => a - b)
  const label = (written: string | undefined): readonly StyledText[] =>
    written === undefined ? [] : [{ text: written, looks: ['label'] }]
  let open: readonly Mark[] = []
  let next = 0
  return places.flatMap((place, i) => {
    const closed = open.filter(({ end }) => Math.min(end, passage.end) === place)
    open = open.filter((mark) => !closed.includes(mark))
    const opened: Mark[] = []
    while (next < marks.length && marks[next]!.start === place) opened.push(marks[next++]!)
    open = [...open, ...opened]
    const piece = text.slice(place, places[i + 1] ?? place)
    return [
      ...closed.flatMap(({ after }) => label(after)),
      ...opened.flatMap(({ before }) => label(before)),
      { text: toPlainText(piece), looks: open.map(({ look }) => look) },
    ]
  })
}

function describeNote(number: number, quotation: Quotation, { digest, page }: Context): readonly string[] {
  const { line } = toPosition(digest.article, quotation.content[0]!).start
  const text = `[${number}] ${describeSpeaker(quotation.speaker)} · ${quotation.kind}, line ${line}`
  const styled: StyledText = { text: toPlainText(text), looks: [] }
  return layWords([styled], page.width - NOTE_INDENT.length).map((pieces) =>
    page.paint.dim(NOTE_INDENT + pieces.map((piece) => piece.text).join('')),
  )
}

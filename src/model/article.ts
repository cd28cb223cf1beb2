import type { Root } from 'mdast'
import type { PictureFile } from '../kit/list-picture-files.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Notice } from './notice.ts'
import type { Point, Position, Span } from './position.ts'

declare module 'mdast' {
  interface TextData {
    /** Where this leaf's value begins in the article's `text`. */
    textStart?: number
  }
  interface InlineCodeData {
    textStart?: number
  }
  interface CodeData {
    textStart?: number
  }
}

export type PassageKind =
  'paragraph' | 'heading' | 'blockquote' | 'listItem' | 'cell' | 'caption' | 'footnote' | 'code'

/** One block of running text: `text.slice(start, end)`. Passages are in order, parted by a blank line, never overlapping. */
export interface Passage {
  readonly kind: PassageKind
  readonly start: number
  readonly end: number
}

/** A stretch where the article's text and its source go in step: `text[start + i]` was read from `origin + i`. */
export interface Run {
  readonly start: number
  readonly origin: number
  readonly length: number
}

/** The structured parts of an article that are not its body. */
export interface Metadata {
  /** Never empty: a file without one is named after its first words or its path, with a notice. */
  readonly headline: string
  readonly dek?: string
  readonly byline?: string
  readonly dateline?: string
  readonly date?: CalendarDate
  readonly publisher?: string
  /** Absolute http or https address. */
  readonly canonicalUrl?: string
  /** BCP 47. */
  readonly language?: string
  readonly tags: readonly string[]
  /** The section the author asked for. */
  readonly section?: string
  /** How high an editor pinned it, 1 to 9. */
  readonly pin?: number
  readonly image?: ArticleImage
}

/** The picture that leads an article. */
export interface ArticleImage {
  /** An https address; or the path of a file that its author put beside it, as articles' paths are. */
  readonly url: string
  /** What it shows; empty when nobody said. */
  readonly alt: string
  readonly caption?: string
}

/**
 * A parsed article.
 *
 * `tree` is the body as mdast, without headline, dek, byline and dateline. White space in its text leaves is folded, and
 * each leaf (`text`, `inlineCode`, `code`) carries `data.textStart`, so that `text.slice(textStart, textStart + value.length)`
 * is its value: a place in the text is a place in the tree.
 */
export interface Article extends Metadata {
  readonly path: string
  readonly folders: readonly string[]
  /** SHA-256 of the source's bytes. */
  readonly sha256: string
  readonly tree: Root
  /** The pictures in the tree that are files, so that nobody need look for them there. */
  readonly pictureFiles: readonly PictureFile[]
  /** The body as plain text, passages parted by a blank line. */
  readonly text: string
  readonly passages: readonly Passage[]
  readonly wordCount: number
  /** What positions count in: the source (Markdown, plain text) or `text` (pages, documents). */
  readonly positionsIn: 'source' | 'text'
  /** How `text` maps to what positions count in; in order of `start`. */
  readonly runs: readonly Run[]
  /** Offsets at which the lines begin of what positions count in. */
  readonly lineStarts: readonly number[]
  readonly notices: readonly Notice[]
}

/**
 * The unist position of a span of the article's text (lines and columns from 1, offsets in UTF-16 units).
 *
 * @example
 * toPosition({ runs: [{ start: 0, origin: 4, length: 5 }], lineStarts: [0, 4] }, { start: 0, end: 5, text: 'Hello' })
 * // { start: { line: 2, column: 1, offset: 4 }, end: { line: 2, column: 6, offset: 9 } }
 */
export function toPosition(article: Pick<Article, 'runs' | 'lineStarts'>, span: Span): Position {
  const start = toOrigin(article.runs, span.start)
  const end = span.end > span.start ? toOrigin(article.runs, span.end - 1) + 1 : start
  return { start: toPoint(article.lineStarts, start), end: toPoint(article.lineStarts, end) }
}

function toOrigin(runs: readonly Run[], offset: number): number {
  const run = runs[findLastAtMost(runs.length, (i) => runs[i]!.start, offset)]
  if (!run) return offset
  return run.origin + Math.min(offset - run.start, run.length)
}

function toPoint(lineStarts: readonly number[], offset: number): Point {
  const line = findLastAtMost(lineStarts.length, (i) => lineStarts[i]!, offset)
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, offset }
}

/** The last index whose value is at most `limit`; 0 when there is none. */
function findLastAtMost(count: number, valueAt: (index: number) => number, limit: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valueAt(middle) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

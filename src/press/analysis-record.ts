import { toPosition } from '../model/article.ts'
import type { Digest, Quotation, QuotationKind, Speaker } from '../model/digest.ts'
import type { Notice } from '../model/notice.ts'
import type { Position, Span } from '../model/position.ts'

/** Words and where they stand; see `positionsIn`. */
export interface PlacedText {
  readonly text: string
  readonly position: Position
}

/** What `gazette analyse --json` prints for an article, one line each. A stable contract: fields are only ever added. */
export interface AnalysisRecord {
  readonly path: string
  readonly title: string
  /** The body as plain text, paragraphs parted by a blank line. */
  readonly text: string
  /** What positions count in: the file itself (Markdown, plain text), or `text`. */
  readonly positionsIn: 'source' | 'text'
  readonly sentences: readonly PlacedText[]
  readonly summary: readonly PlacedText[]
  readonly quotations: readonly QuotationRecord[]
  readonly notices: readonly Notice[]
}

export interface QuotationRecord {
  readonly kind: QuotationKind
  /** Without the quotation marks, one piece for each uninterrupted stretch. */
  readonly content: readonly PlacedText[]
  readonly speaker: SpeakerRecord | null
  readonly cue: PlacedText | null
  /** How much it is worth printing, 0 to 1. */
  readonly score: number
}

export interface SpeakerRecord {
  readonly name: string
  readonly role: string | null
  readonly mention: PlacedText | null
  readonly inferred: boolean
}

/** The record of a digest. */
export function toAnalysisRecord(digest: Digest): AnalysisRecord {
  const { article } = digest
  const place = (span: Span): PlacedText => ({ text: span.text, position: toPosition(article, span) })
  return {
    path: article.path,
    title: article.headline,
    text: article.text,
    positionsIn: article.positionsIn,
    sentences: digest.sentences.map(place),
    summary: digest.summary.map(place),
    quotations: digest.quotations.map((quotation) => toQuotationRecord(quotation, place)),
    notices: [...article.notices, ...digest.notices],
  }
}

function toQuotationRecord(quotation: Quotation, place: (span: Span) => PlacedText): QuotationRecord {
  const { kind, content, speaker, cue, score } = quotation
  return {
    kind,
    content: content.map(place),
    speaker: toSpeakerRecord(speaker, place),
    cue: cue ? place(cue) : null,
    score,
  }
}

function toSpeakerRecord(speaker: Speaker, place: (span: Span) => PlacedText): SpeakerRecord | null {
  if (speaker.kind === 'unknown') return null
  const { name, role, mention } = speaker
  return {
    name,
    role: role ?? null,
    mention: mention ? place(mention) : null,
    inferred: speaker.kind === 'inferred',
  }
}

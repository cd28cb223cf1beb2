import type { CitedText } from './citation.ts'

/** What may stand in an edition beside and beneath its stories; each can be switched off. */
export const FURNITURE = [
  'pictures',
  'at-a-glance',
  'quotation-of-the-issue',
  'by-the-numbers',
  'people',
  'reading-time',
  'comparison',
  'previously',
] as const
export type FurnitureKind = (typeof FURNITURE)[number]

/** A figure of a story that is worth showing on its own. */
export interface NumberOfNote {
  /** The figure as it is written, with its unit or what it counts: "40,000 tonnes", "12 %". A piece of `tells`. */
  readonly figure: string
  /** The words it stands in: a sentence, cut at a clause if at all. */
  readonly tells: CitedText
  /** Anchor of its story. */
  readonly storyId: string
  /** One-based line in the edition file. */
  readonly line?: number
}

/** Somebody whose words the edition prints. Nobody stands in the list twice. */
export interface PersonInIssue {
  /** The fullest name that the edition prints. */
  readonly name: string
  readonly role?: string
  /** What they said, in the edition's order; never empty. */
  readonly said: readonly PrintedWords[]
}

/** Which printed quotation, and of which story: anchors. */
export interface PrintedWords {
  readonly storyId: string
  readonly quotationId: string
}

/**
 * Whether an edition shows a piece of furniture; one that says nothing of furniture shows all it has.
 *
 * @example
 * isFurnished({ furniture: ['people'] }, 'at-a-glance') // false
 */
export function isFurnished(
  { furniture = FURNITURE }: { readonly furniture?: readonly FurnitureKind[] },
  kind: FurnitureKind,
): boolean {
  return furniture.includes(kind)
}

import { foldText } from '../kit/fold-text.ts'
import { toUniqueSlug } from '../kit/slug.ts'
import type { Digest, Quotation, Speaker } from '../model/digest.ts'
import type { Attribution, StoryQuotation } from '../model/edition.ts'
import type { Event } from './join-events.ts'
import { toCitation } from './to-citation.ts'

/** A quotation as it is printed, and as it was found. */
export interface Printed {
  readonly quotation: StoryQuotation
  readonly found: Quotation
}

export interface PrintOptions {
  readonly countMax: number
  /** Sentences that are printed anyway. */
  readonly summary: readonly string[]
  readonly storyId: string
  readonly ids: Set<string>
}

const JOINT = ' […] '

/**
 * The quotations that a story prints: the key quotations of its articles, best first, each speaker once before anybody twice,
 * none in other words than marks, none that the summary holds already.
 */
export function choosePrinted(
  event: Event,
  { countMax, summary, storyId, ids }: PrintOptions,
): readonly Printed[] {
  const told = foldText(summary.join(' '))
  const said = new Set<string>()
  const candidates = event
    .flatMap((digest) => digest.keyQuotations.map((found) => ({ digest, found })))
    .filter(({ found }) => found.kind !== 'indirect')
    .sort(
      (a, b) =>
        Number(isAttributed(b.found)) - Number(isAttributed(a.found)) || b.found.score - a.found.score,
    )
    .filter(({ found }) => {
      const words = found.content.map(({ text }) => foldText(text))
      const isNew = !said.has(words.join(' ')) && !words.every((piece) => told.includes(piece))
      said.add(words.join(' '))
      return isNew
    })
  return takeTurns(candidates, countMax).map(({ digest, found }, index) => ({
    found,
    quotation: toStoryQuotation(digest, found, toUniqueSlug(`q-${storyId}-${index + 1}`, ids)),
  }))
}

interface Candidate {
  readonly digest: Digest
  readonly found: Quotation
}

/** The first of each speaker, then the rest, at most `countMax`. */
function takeTurns(candidates: readonly Candidate[], countMax: number): readonly Candidate[] {
  const heard = new Set<string>()
  const isFirst = candidates.map(({ found }) => {
    const name = found.speaker.kind === 'unknown' ? '' : foldText(found.speaker.name)
    return !heard.has(name) && heard.add(name) !== undefined
  })
  const firsts = candidates.filter((_, i) => isFirst[i])
  const rest = candidates.filter((_, i) => !isFirst[i])
  return [...firsts, ...rest].slice(0, countMax)
}

function isAttributed({ speaker }: Quotation): boolean {
  return speaker.kind !== 'unknown'
}

function toStoryQuotation({ article }: Digest, { content, speaker }: Quotation, id: string): StoryQuotation {
  const attribution = toAttribution(speaker)
  const text = content.map((piece) => piece.text.replace(/\s+/g, ' ')).join(JOINT)
  return { id, text, ...(attribution && { attribution }), from: toCitation(article, content) }
}

function toAttribution(speaker: Speaker): Attribution | undefined {
  if (speaker.kind === 'unknown') return undefined
  const { name, role } = speaker
  return {
    name,
    ...(role !== undefined && { role }),
    ...(speaker.kind === 'inferred' && { because: speaker.because }),
  }
}

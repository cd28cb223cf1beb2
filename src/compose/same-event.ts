import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Digest, Person } from '../model/digest.ts'
import { toCosine, type TermVector } from './term-vectors.ts'

/** Whether two articles tell of the same event, and why. */
export interface SameEvent {
  readonly isSame: boolean
  /** Cosine of their words, 0 to 1. */
  readonly similarity: number
  readonly sharedNames: readonly string[]
  readonly sharedFigures: readonly string[]
  /** Words in quotation marks that both print, five at least. */
  readonly sharedSayings: readonly string[]
  /** Days between their dates; absent when one has none. */
  readonly daysApart?: number
  readonly because: string
}

/** Below this, the words of two articles are too unlike for one event. */
export const SIMILARITY_MIN = 0.15
const SIMILARITY_GOOD_MIN = 0.28
const SIMILARITY_ALONE_MIN = 0.7
const EVIDENCE_MIN = 3
// Reports by two hands were seen at 0.2; so unlike, they must share more of what cannot be chance.
const EVIDENCE_UNLIKE_MIN = 5
const DAYS_APART_MAX = 4
const SAYING_WORDS_MIN = 5
const SHARED_SHOWN_MAX = 5
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Decides whether two articles tell of the same event, and says why.
 *
 * Rather not joined than wrongly joined: their words must be alike, they must share names and figures, and their dates be
 * near. Reports of one event in other words were seen at cosines as low as 0.12, so some stay apart.
 */
export function explainSameEvent(
  [a, first]: readonly [Digest, TermVector],
  [b, second]: readonly [Digest, TermVector],
): SameEvent {
  const cosine = toCosine(first, second)
  const similarity = Math.round(cosine * 1000) / 1000
  const sharedNames = intersect(listNames(a), listNames(b))
  const sharedFigures = intersect(listFigures(a), listFigures(b))
  const sharedSayings = intersect(listSayings(a), listSayings(b))
  const daysApart = countDaysApart(a, b)
  const facts = {
    similarity,
    sharedNames,
    sharedFigures,
    sharedSayings,
    ...(daysApart !== undefined && { daysApart }),
  }
  const verdict = (isSame: boolean, because: string): SameEvent => ({ isSame, ...facts, because })
  if (daysApart !== undefined && daysApart > DAYS_APART_MAX)
    return verdict(false, `${daysApart} days lie between them`)
  if (similarity >= SIMILARITY_ALONE_MIN) return verdict(true, 'their words are nearly the same')
  if (cosine < SIMILARITY_MIN) return verdict(false, `their words are too unlike (${similarity})`)
  const shared = [...sharedSayings.map((saying) => `“${saying}”`), ...sharedNames, ...sharedFigures]
  // The same words from the same mouth are heard on one occasion; a name or a figure may turn up on many.
  const evidence = shared.length + sharedSayings.length
  const evidenceMin = cosine >= SIMILARITY_GOOD_MIN ? EVIDENCE_MIN : EVIDENCE_UNLIKE_MIN
  return evidence >= evidenceMin && sharedNames.length > 0
    ? verdict(true, `alike words, and they share ${shared.slice(0, SHARED_SHOWN_MAX).join(', ')}`)
    : verdict(false, `alike words, but they share only ${shared.length} names, figures and quotations`)
}

// A digest is compared with many others.
const listNames = rememberEach(({ people }: Digest): ReadonlySet<string> => new Set(people.map(toNameKey)))

/** One report says "Tomasz Bielak" and another "Bielak"; one writes "Traoré" and another "Traore". */
function toNameKey({ kind, name }: Person): string {
  const plain = foldText(name).normalize('NFKD').replace(/\p{M}/gu, '')
  return kind === 'person' ? plain.slice(plain.lastIndexOf(' ') + 1) : plain
}

const listSayings = rememberEach(({ quotations }: Digest): ReadonlySet<string> => {
  const sayings = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ content }) => content.map(({ text }) => foldText(text).replace(/[.,;:!?-]+$/, '')))
  return new Set(sayings.filter((saying) => saying.split(' ').length >= SAYING_WORDS_MIN))
})

/** Small whole numbers are everywhere and tell nothing. */
const listFigures = rememberEach(
  ({ figures }: Digest): ReadonlySet<string> =>
    new Set(
      figures.filter(({ value }) => value > 12 || !Number.isInteger(value)).map(({ value }) => String(value)),
    ),
)

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((item) => b.has(item)).sort()
}

function countDaysApart({ article: a }: Digest, { article: b }: Digest): number | undefined {
  if (a.date === undefined || b.date === undefined) return undefined
  return Math.round(Math.abs(Date.parse(a.date) - Date.parse(b.date)) / DAY_MS)
}

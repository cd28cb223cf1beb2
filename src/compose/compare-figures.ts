import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { ComparedPoint } from '../model/comparison.ts'
import type { Digest, Figure } from '../model/digest.ts'
import { findFigureEnd } from './find-figure-end.ts'
import { isTime } from './is-time.ts'
import { toCitation } from './to-citation.ts'
import { toVersions, type Report } from './to-versions.ts'

// So many words on either side say what a figure is of.
const CONTEXT_LENGTH = 90
const CONTEXT_SHARED_MIN = 2
// Twelve and fourteen may be one number; three hundred and fourteen are not.
const RATIO_MAX = 2
const AGREED_MIN = 10
const PHRASE_LENGTH_MAX = 40
const WORD = /\p{L}{4,}/gu

/** A figure in an article, with what it counts. */
interface Placed {
  readonly figure: Figure
  readonly digest: Digest
  /** The unit, or the noun that is counted. */
  readonly kind: string
}

/**
 * Figures that several sources report, and such of one kind and in much the same words that are not the same.
 *
 * Two figures differ only where neither source has the other's: who writes "12 injured, later 14" knows both.
 */
export function compareFigures(sources: readonly (readonly Digest[])[]): readonly ComparedPoint[] {
  const lists = sources.map((digests) => digests.flatMap(placeFigures))
  return [...findDiffering(lists), ...findAgreed(lists)]
}

function findAgreed(lists: readonly (readonly Placed[])[]): readonly ComparedPoint[] {
  const groups = new Map<string, Report[]>()
  for (const [source, list] of lists.entries())
    for (const placed of list) {
      if (Number.isInteger(placed.figure.value) && placed.figure.value < AGREED_MIN) continue
      const key = `${placed.kind} ${placed.figure.value}`
      const group = groups.get(key) ?? []
      if (!group.some((report) => report.source === source)) group.push(toReport(placed, source))
      groups.set(key, group)
    }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((group): ComparedPoint => ({
      kind: 'figure',
      versions: [{ text: group[0]!.text, from: group.map(({ from }) => from) }],
    }))
}

function findDiffering(lists: readonly (readonly Placed[])[]): readonly ComparedPoint[] {
  const points: ComparedPoint[] = []
  const used = new Set<Placed>()
  for (const [i, list] of lists.entries())
    for (const placed of list) {
      if (used.has(placed)) continue
      const rivals = lists.flatMap((other, j) => {
        const rival = j > i ? findRival(placed, { own: list, other }) : undefined
        return rival === undefined || used.has(rival) ? [] : [{ rival, source: j }]
      })
      if (rivals.length === 0) continue
      for (const { rival } of rivals) used.add(rival)
      const reports = [toReport(placed, i), ...rivals.map(({ rival, source }) => toReport(rival, source))]
      points.push({ kind: 'figure', about: placed.kind, versions: toVersions(reports) })
    }
  return points
}

/** The figure of another source that stands for the same thing and is not the same. */
function findRival(
  placed: Placed,
  { own, other }: { readonly own: readonly Placed[]; readonly other: readonly Placed[] },
): Placed | undefined {
  const { figure, kind } = placed
  const has = (list: readonly Placed[], value: number) =>
    list.some((each) => each.kind === kind && each.figure.value === value)
  if (has(other, figure.value)) return undefined
  const rivals = other
    .filter(
      (rival) => rival.kind === kind && isNear(rival.figure.value, figure) && !has(own, rival.figure.value),
    )
    .map((rival) => ({ placed: rival, shared: countShared(findContext(placed), findContext(rival)) }))
    .filter(({ shared }) => shared >= CONTEXT_SHARED_MIN)
    .toSorted((a, b) => b.shared - a.shared)
  const [first, second] = rivals
  // Two that fit alike leave it open which of them is meant.
  return second !== undefined && second.shared === first!.shared ? undefined : first?.placed
}

/** Of one size, and not the two shares that make a whole. */
function isNear(value: number, { value: own, unit }: Figure): boolean {
  if (unit === '%' && Math.abs(own + value - 100) < 1) return false
  // Who writes 52 per cent may have rounded 52.3.
  if (Number.isInteger(own) !== Number.isInteger(value) && Math.abs(own - value) < 1) return false
  return Math.max(own, value) <= RATIO_MAX * Math.min(own, value)
}

const placeFigures = rememberEach((digest: Digest): readonly Placed[] =>
  digest.figures.flatMap((figure): readonly Placed[] => {
    const kind = figure.unit ?? (figure.counts === undefined ? undefined : toNoun(figure.counts))
    return kind === undefined || isTime(figure.unit) ? [] : [{ figure, digest, kind }]
  }),
)

/** The words about a figure, in its sentence. */
const findContext = rememberEach(({ figure, digest, kind }: Placed): ReadonlySet<string> => {
  const { text } = digest.article
  const sentence = digest.sentences.find(({ start, end }) => start <= figure.start && figure.end <= end)
  const from = Math.max(sentence?.start ?? 0, figure.start - CONTEXT_LENGTH)
  const to = Math.min(sentence?.end ?? text.length, figure.end + CONTEXT_LENGTH)
  const own = toStem(kind)
  const words = foldText(text.slice(from, to)).match(WORD) ?? []
  return new Set(words.map(toStem).filter((word) => word !== own))
})

function toNoun(counts: string): string {
  return foldText(counts).split(' ').at(-1)!
}

/** Rough, and the same for both sides. */
function toStem(word: string): string {
  return word.slice(0, 6).replace(/(?:e[sd]?|s)$/, '')
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length
}

// "of the catch", "a year", "to Merrow": what a figure is of, in a word or two.
const PHRASE = /^\s(?:of|for|to)(?:\s(?:the|its|their|all))?\s\p{L}[\p{L}\p{M}'’-]+|^\s(?:an?|per)\s\p{L}+/u
const NO_NOUN =
  /\s(?:an?|the|its|their|all|our|your|my|his|be|new|each|every|this|that|these|those|it|them|him|her|us|which|whom|more|less)$/u

function toReport({ figure, digest, kind }: Placed, source: number): Report {
  const { text: all } = digest.article
  const counted = findFigureEnd(all, figure) ?? figure.end
  const phrase = PHRASE.exec(all.slice(counted, counted + PHRASE_LENGTH_MAX))?.[0] ?? ''
  const end = counted + (NO_NOUN.test(phrase) ? 0 : phrase.length)
  const text = all.slice(figure.start, end).replace(/\s+/g, ' ')
  return {
    source,
    text,
    key: `${figure.value} ${kind}`,
    from: toCitation(digest.article, [{ start: figure.start, end, text }]),
  }
}

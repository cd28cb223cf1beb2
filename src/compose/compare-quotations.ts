import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { ComparedPoint } from '../model/comparison.ts'
import type { Digest } from '../model/digest.ts'
import type { Span } from '../model/position.ts'
import { toCitation } from './to-citation.ts'
import { toNameKey } from './to-name-key.ts'
import { toVersions, type Report } from './to-versions.ts'
import { trimPiece } from './trim-piece.ts'

const WORDS_MIN = 5
const WORDS_MAX = 60
// So much of the shorter one stands in the other, in the same order, where two heard the same words.
const SHARE_MIN = 0.7

interface Heard {
  readonly digest: Digest
  readonly piece: Span
  readonly name: string
  readonly speaker: string
  readonly words: readonly string[]
}

/** Words of one person that several sources print, and such that two of them heard differently. */
export function compareQuotations(sources: readonly (readonly Digest[])[]): readonly ComparedPoint[] {
  const lists = sources.map((digests) => digests.flatMap(listHeard))
  const points: ComparedPoint[] = []
  const used = new Set<Heard>()
  for (const [i, list] of lists.entries())
    for (const heard of list) {
      if (used.has(heard)) continue
      const others = lists.flatMap((other, j) => {
        const echo =
          j > i ? other.find((candidate) => !used.has(candidate) && isEcho(heard, candidate)) : undefined
        return echo === undefined ? [] : [{ echo, source: j }]
      })
      if (others.length === 0) continue
      for (const { echo } of others) used.add(echo)
      const all = [{ echo: heard, source: i }, ...others]
      const shortest = all.reduce(
        (least, { echo }) => (echo.words.length < least.words.length ? echo : least),
        heard,
      )
      const versions = toVersions(
        // Who prints more of the same words does not print others.
        all.map(({ echo, source }) =>
          toReport(holds(echo, shortest) ? shortest : echo, { digest: echo.digest, source, at: echo }),
        ),
      )
      points.push({ kind: 'quotation', about: heard.name, versions })
    }
  return points
}

function isEcho(a: Heard, b: Heard): boolean {
  if (a.speaker !== b.speaker) return false
  if (holds(a, b) || holds(b, a)) return true
  return countInOrder(a.words, b.words) >= SHARE_MIN * Math.min(a.words.length, b.words.length)
}

function holds({ words }: Heard, { words: piece }: Heard): boolean {
  return ` ${words.join(' ')} `.includes(` ${piece.join(' ')} `)
}

/** The longest row of words that both have in that order (longest common subsequence). */
function countInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next.push(word === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!))
    row = next
  }
  return row[b.length]!
}

const listHeard = rememberEach((digest: Digest): readonly Heard[] =>
  digest.quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ content, speaker }) => {
      if (speaker.kind === 'unknown') return []
      const { name } = speaker
      return content.map(trimPiece).map((piece) => ({
        digest,
        piece,
        name,
        speaker: toNameKey({ kind: 'person', name }),
        words: foldText(piece.text).match(/[\p{L}\p{N}'-]+/gu) ?? [],
      }))
    })
    .filter(({ words }) => words.length >= WORDS_MIN && words.length <= WORDS_MAX),
)

function toReport(
  { words, piece }: Heard,
  { digest, source, at }: { readonly digest: Digest; readonly source: number; readonly at: Heard },
): Report {
  return {
    source,
    text: piece.text.replace(/\s+/g, ' '),
    key: words.join(' '),
    from: toCitation(digest.article, [at.piece]),
  }
}

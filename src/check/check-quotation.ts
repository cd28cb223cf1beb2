import type { WordingFound } from '../kit/find-wording.ts'
import { rememberPair } from '../kit/remember-pair.ts'
import { toWordingTokens } from '../kit/wording-tokens.ts'
import { toPosition } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { StoryQuotation } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { toSpan } from '../model/position.ts'
import { at, openWordings, type CheckContext } from './check-context.ts'
import type { Told } from './list-texts.ts'

/** An article that a quotation stands in word for word, and the place. */
export interface VerifiedQuotation {
  readonly digest: Digest
  readonly pieces: readonly { readonly start: number; readonly end: number }[]
}

export type QuotationCheck =
  | { readonly kind: 'verbatim'; readonly places: readonly [VerifiedQuotation, ...VerifiedQuotation[]] }
  | { readonly kind: 'failed'; readonly finding: Finding }

/**
 * Looks whether a quotation is a piece of its story's articles, word for word and mark for mark; one in a story without
 * articles may stand in any of the edition's.
 */
export function checkQuotation(told: Told<StoryQuotation>, context: CheckContext): QuotationCheck {
  const own = (told.story?.articles ?? []).flatMap(({ path }) => context.byPath.get(path) ?? [])
  const digests = own.length > 0 ? own : context.digests
  const cited = findCited(told.value, context)
  const places = cited === undefined ? findVerbatim(told.value.text, digests) : [cited]
  const [first, ...others] = places
  if (first !== undefined) return { kind: 'verbatim', places: [first, ...others] }
  const nearest = findNearest(told.value.text, digests)
  const finding =
    nearest === undefined
      ? toAbsent(told, { context, isOwn: own.length > 0 })
      : toNear(told.value, { context, ...nearest })
  return { kind: 'failed', finding }
}

/** Where it says that it was taken from, when its words stand there: this needs no search. */
function findCited(quotation: StoryQuotation, { byPath }: CheckContext): VerifiedQuotation | undefined {
  const digest = quotation.from === undefined ? undefined : byPath.get(quotation.from.path)
  return digest && verifyCited(quotation, digest)
}

const verifyCited = rememberPair(
  ({ text, from }: StoryQuotation, digest: Digest): VerifiedQuotation | undefined => {
    const pieces = from?.pieces ?? []
    const words = pieces.map(({ start, end }) => digest.article.text.slice(start, end)).join(' […] ')
    return words === text || toKey(words) === toKey(text) ? { digest, pieces } : undefined
  },
)

function toKey(text: string): string {
  return toWordingTokens(text)
    .map(({ key }) => key)
    .join(' ')
}

function findVerbatim(text: string, digests: readonly Digest[]): readonly VerifiedQuotation[] {
  return digests.flatMap((digest) => {
    const found = openWordings(digest)(text)
    return found.kind === 'verbatim' ? [{ digest, pieces: found.pieces }] : []
  })
}

interface Nearest {
  readonly digest: Digest
  readonly found: Extract<WordingFound, { kind: 'nearest' | 'reordered' }>
}

function findNearest(text: string, digests: readonly Digest[]): Nearest | undefined {
  const near = digests.flatMap((digest): Nearest[] => {
    const found = openWordings(digest)(text)
    return found.kind === 'nearest' || found.kind === 'reordered' ? [{ digest, found }] : []
  })
  const rate = ({ found }: Nearest) => (found.kind === 'reordered' ? 1 : found.similarity)
  return near.toSorted((a, b) => rate(b) - rate(a))[0]
}

function toNear(
  { line }: StoryQuotation,
  { context, digest, found }: Nearest & { readonly context: CheckContext },
): Finding {
  const { article } = digest
  const spans = found.pieces.map(({ start, end }) => toSpan(article.text, start, end))
  const nearest = spans.map(({ text }) => text.replace(/\s+/g, ' ')).join(' […] ')
  const articleLine = spans[0] === undefined ? 1 : toPosition(article, spans[0]).start.line
  const place = `${article.path}:${articleLine}`
  return {
    severity: 'error',
    code: 'quotation-not-verbatim',
    message:
      found.kind === 'reordered'
        ? `The pieces of the quotation stand in ${place}, but in another order`
        : `The quotation is not what ${place} says`,
    ...at(context, line),
    source: { path: article.path, line: articleLine },
    nearest,
    help: `There it says: ${nearest}`,
  }
}

function toAbsent(
  { value, story }: Told<StoryQuotation>,
  { context, isOwn }: { readonly context: CheckContext; readonly isOwn: boolean },
): Finding {
  if (!isOwn)
    return {
      severity: 'warning',
      code: 'quotation-unsourced',
      message: 'The quotation stands in no article of the edition, so nobody can verify it here',
      ...at(context, value.line),
      help: 'Put its source among the articles and link the story to it, or make sure of the words',
    }
  const paths = (story?.articles ?? []).map(({ path }) => path)
  return {
    severity: 'error',
    code: 'quotation-not-verbatim',
    message: `The quotation does not stand in ${paths.join(' or ')}, nor anything like it`,
    ...at(context, value.line),
    ...(paths[0] !== undefined && { source: { path: paths[0], line: 1 } }),
    help: 'Quote what the article says, or link the story to the article that it was taken from',
  }
}

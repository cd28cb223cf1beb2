import { foldText } from '../kit/fold-text.ts'
import { toPosition, type Article } from '../model/article.ts'
import type { Citation, CitedText } from '../model/citation.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition, StoryQuotation } from '../model/edition.ts'
import { toSpan } from '../model/position.ts'
import { openWordings } from './check-context.ts'
import { listTexts, type Told } from './list-texts.ts'

/** Where words of an edition came from. */
export interface Trace {
  readonly kind: 'sentence' | 'quotation'
  /** As they are printed. */
  readonly text: string
  /** In the edition file. */
  readonly line?: number
  /** The story they stand in. */
  readonly headline?: string
  /** Who is named for them. */
  readonly name?: string
  /** verbatim: the words stand there; edited: these come nearest, if any do. */
  readonly mark: 'verbatim' | 'edited'
  readonly sources: readonly TracedPlace[]
}

export interface TracedPlace {
  readonly path: string
  readonly line: number
  readonly column: number
  /** The words of the article. */
  readonly words: string
}

/** Where each sentence and quotation of an edition came from; with `words`, of those that hold them. */
export function traceEdition(
  edition: Edition,
  { digests, words }: { readonly digests: readonly Digest[]; readonly words?: string | undefined },
): readonly Trace[] {
  const byPath = new Map(digests.map((digest) => [digest.article.path, digest]))
  const { sentences, quotations } = listTexts(edition)
  const wanted = words === undefined ? '' : foldText(words)
  const holds = ({ value: { text } }: Told<{ readonly text: string }>) => foldText(text).includes(wanted)
  const traces = [
    ...sentences.filter(holds).map((told) => toTrace('sentence', told, byPath)),
    ...quotations.filter(holds).map((told) => toTrace('quotation', told, byPath)),
  ]
  return edition.path === undefined ? traces : traces.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function toTrace(
  kind: Trace['kind'],
  { value, story }: Told<CitedText | StoryQuotation>,
  byPath: ReadonlyMap<string, Digest>,
): Trace {
  const { text, from, line } = value
  const own = (story?.articles ?? []).flatMap(({ path }) => byPath.get(path) ?? [])
  const cited = from === undefined ? undefined : byPath.get(from.path)
  const name = 'attribution' in value ? value.attribution?.name : undefined
  return {
    kind,
    text,
    ...(line !== undefined && { line }),
    ...(story !== undefined && { headline: story.headline }),
    ...(name !== undefined && { name }),
    mark: from === undefined ? 'edited' : 'verbatim',
    sources:
      from === undefined || cited === undefined
        ? findNearest(text, own)
        : toPlaces(cited.article, from.pieces),
  }
}

function toPlaces(article: Article, pieces: Citation['pieces']): readonly TracedPlace[] {
  return pieces.map(({ start, end }) => {
    const span = toSpan(article.text, start, end)
    const { line, column } = toPosition(article, span).start
    return { path: article.path, line, column, words: span.text.replace(/\s+/g, ' ') }
  })
}

/** What an editor may have had before them. */
function findNearest(text: string, digests: readonly Digest[]): readonly TracedPlace[] {
  const near = digests.flatMap((digest) => {
    const found = openWordings(digest)(text)
    return found.kind === 'nearest' ? [{ digest, found }] : []
  })
  const [best] = near.toSorted((a, b) => b.found.similarity - a.found.similarity)
  return best === undefined ? [] : toPlaces(best.digest.article, best.found.pieces)
}

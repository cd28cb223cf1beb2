import type { CitedText } from '../model/citation.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition, Story } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { at, type CheckContext } from './check-context.ts'
import { checkQuotedWords } from './check-quoted-words.ts'
import { findUnsourced } from './check-words.ts'
import type { Told } from './list-texts.ts'

/** A sentence of an edition: taken from an article word for word, or an editor's. */
export interface MarkedSentence {
  readonly text: string
  readonly mark: 'verbatim' | 'edited'
  readonly line?: number
  readonly source?: { readonly path: string; readonly line: number }
}

export function markSentence({ text, from, line }: CitedText): MarkedSentence {
  return {
    text,
    mark: from === undefined ? 'edited' : 'verbatim',
    ...(line !== undefined && { line }),
    ...(from !== undefined && { source: { path: from.path, line: from.line } }),
  }
}

/** What an editor wrote of a story that has articles: whether its names and figures stand in them. */
export function checkSentence({ value, story }: Told<CitedText>, context: CheckContext): readonly Finding[] {
  if (value.from !== undefined) return []
  if (story !== undefined && story.articles.length === 0) return []
  const { edition } = context
  const isWhole = edition.path !== undefined
  return [
    ...(isWhole ? [toEdited(value, context)] : []),
    ...toUnsourced(value.text, { line: value.line, ...toScope(story, context) }, context),
    ...checkQuotedWords(value.text, { digests: listOwn(story, context), line: value.line, context }),
  ]
}

/** Headlines and deks that are not their articles', the subject and the preheader. */
export function checkTitles(edition: Edition, context: CheckContext): readonly Finding[] {
  const stories = edition.sections.flatMap((section) => section.stories)
  const ownWords = stories.flatMap((story) => {
    const sources = story.articles.flatMap(({ path }) => context.byPath.get(path) ?? [])
    if (sources.length === 0) return []
    const known = new Set(sources.flatMap(({ article }) => [article.headline, article.dek ?? '']))
    return [story.headline, story.dek ?? '']
      .filter(
        (text) =>
          text !== '' && !known.has(text) && ![...known].some((own) => foldText(own) === foldText(text)),
      )
      .flatMap((text) => [
        ...toUnsourced(text, { line: story.line, ...toScope(story, context) }, context),
        ...checkQuotedWords(text, { digests: sources, line: story.line, context }),
      ])
  })
  const told = stories.map(foldHead).join(' ')
  const heads = [edition.subject, edition.preheader]
    .flatMap((text) => text.split(' · '))
    .filter((text) => !told.includes(foldText(text.replace(/…$/, ''))))
    .flatMap((text) =>
      toUnsourced(text, { line: 1, digests: context.digests, verdicts: ALL_VERDICTS }, context),
    )
  return [...ownWords, ...heads]
}

const foldHead = rememberEach(({ headline, dek = '' }: Story) => foldText(`${headline}\n${dek}`))

interface Scope {
  readonly digests: CheckContext['digests']
  /** What is said of one word that stands there nowhere, and of several. */
  readonly verdicts: readonly [one: string, several: string]
}

const ALL_VERDICTS = ['stands in no article of the edition', 'stand in no article of the edition'] as const

function toScope(story: Story | undefined, context: CheckContext): Scope {
  const own = listOwn(story, context)
  if (own.length === 0) return { digests: context.digests, verdicts: ALL_VERDICTS }
  return own.length === 1
    ? { digests: own, verdicts: ['does not stand in its article', 'do not stand in its article'] }
    : { digests: own, verdicts: ['stands in none of its articles', 'stand in none of its articles'] }
}

function listOwn(story: Story | undefined, { byPath }: CheckContext): readonly Digest[] {
  return (story?.articles ?? []).flatMap(({ path }) => byPath.get(path) ?? [])
}

function toEdited({ text, line }: CitedText, context: CheckContext): Finding {
  const short = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
  return { severity: 'info', code: 'text-edited', message: `Edited: ${short}`, ...at(context, line) }
}

function toUnsourced(
  text: string,
  { line, digests, verdicts }: Scope & { readonly line: number | undefined },
  context: CheckContext,
): readonly Finding[] {
  if (digests.length === 0) return []
  const { names, figures } = findUnsourced(text, { digests, language: context.edition.language })
  const toFinding = (words: readonly string[]): Omit<Finding, 'code'> => ({
    severity: 'warning',
    message: `${words.map((word) => `“${word}”`).join(', ')} ${verdicts[words.length === 1 ? 0 : 1]}`,
    ...at(context, line),
    help: 'Make sure of it; what an editor wrote is printed as it is',
  })
  return [
    ...(names.length > 0 ? [{ code: 'name-unsourced', ...toFinding(names) }] : []),
    ...(figures.length > 0 ? [{ code: 'figure-unsourced', ...toFinding(figures) }] : []),
  ]
}

import { compareText } from '../../kit/compare-text.ts'
import { findNearestWord } from '../../kit/nearest-word.ts'
import { foldText } from '../../kit/fold-text.ts'
import { toSlug, toUniqueSlug } from '../../kit/slug.ts'
import type { SectionRule } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import { findQuotations, type Edition, type Section } from '../../model/edition.ts'
import type { EditionFile, FileSection, FileStory } from '../../model/edition-file.ts'
import type { Explanation, OrderRule } from '../../model/explanation.ts'
import type { Notice, Noticed } from '../../model/notice.ts'
import { openAnchors } from '../anchors.ts'
import { assembleEdition, type EditionFacts } from '../assemble-edition.ts'
import type { KnownStory } from '../known-story.ts'
import { createArticleFinder, toMissingNotice, type FindArticle } from './find-articles.ts'
import { createSourceFinder } from './source-finder.ts'
import { explainFile } from './explain-file.ts'
import { toNumbers } from './to-numbers.ts'
import { toKnownStory } from './to-known-story.ts'
import { toStoryBlocks } from './to-story-blocks.ts'
import type { SplitSentences } from './to-sentences.ts'

export interface FileComposeOptions extends EditionFacts {
  readonly sections: readonly SectionRule[]
  readonly defaultSection?: string
  readonly split: SplitSentences
  /** How stories are weighed, where somebody asks. */
  readonly order?: OrderRule
}

/** An edition out of its file, and the articles that it is made of. */
export interface FileEdition extends Noticed<Edition> {
  readonly digests: readonly Digest[]
  readonly explain: () => Explanation
}

/**
 * Composes the edition that a file says; `digests` are of the articles that it may link to.
 *
 * What the file leaves out comes from the options, then from the articles. Words that stand in an article cite their place.
 */
export function composeFromFile(
  file: EditionFile,
  digests: readonly Digest[],
  options: FileComposeOptions,
): FileEdition {
  const findArticle = createArticleFinder(digests, file.path)
  const notices: Notice[] = [...noticeSections(file, options)]
  const anchors = openAnchors()
  const filed = file.sections.flatMap((section) =>
    section.stories.map((story) => ({ story, digests: findDigests(story, findArticle) })),
  )
  for (const link of filed.flatMap(({ story }) => story.articles))
    if (findArticle(link.target) === undefined)
      notices.push(toMissingNotice(link, { path: file.path, digests }))
  const context = { ...options, anchors, findArticle, path: file.path }
  // Names are given in the order in which composing gives them, so that an anchor outlives a change of order.
  const known = new Map<FileStory, KnownStory>(
    filed
      .toSorted(compareFirstPaths)
      .map(({ story, digests: own }) => [story, toKnownStory(story, own, context)]),
  )
  const used = [...new Set(filed.flatMap(({ digests: own }) => own))]
  const all = createSourceFinder(used)
  const sections = file.sections.flatMap((section): readonly Section[] => {
    const id = toUniqueSlug(`section-${toSlug(section.title)}`, anchors.ids)
    const { value: body } = toStoryBlocks(section.body, { ...context, finder: all, prefix: `q-${id}` })
    if (section.stories.length === 0 && body.length === 0) return []
    const stories = section.stories.map((story) => known.get(story)!.story)
    return [{ id, title: section.title, ...(body.length > 0 && { body }), stories, line: section.line }]
  })
  const { value: note } = toStoryBlocks(file.note, { ...context, finder: all, prefix: 'q-note' })
  const { lines: _lines, sections: _titles, quotation, ...front } = file.front
  const stories = [...known.values()]
  const chosen = findChosen(quotation, stories)
  const numbers = toNumbers(file, stories)
  const facts: EditionFacts = {
    ...options,
    ...front,
    ...(chosen !== undefined && { quotationOfTheIssueId: chosen }),
    numbers: numbers.value,
  }
  const edition = assembleEdition({ sections, stories, digests: used, note }, facts)
  return {
    value: { ...edition, path: file.path, line: 1 },
    digests: used,
    notices: [...notices, ...numbers.notices],
    explain: () => ({ path: file.path, ...explainFile(edition, { stories, ...options }) }),
  }
}

function findDigests(story: FileStory, findArticle: FindArticle): readonly Digest[] {
  return [...new Set(story.articles.flatMap(({ target }) => findArticle(target) ?? []))]
}

interface Filed {
  readonly digests: readonly Digest[]
}

function compareFirstPaths(a: Filed, b: Filed): number {
  const [first, second] = [a, b].map(
    ({ digests }) => digests.map(({ article }) => article.path).toSorted(compareText)[0],
  )
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined)
  return compareText(first, second)
}

/** A notice for each section whose title nobody knows. */
function noticeSections(
  { path, front, sections }: EditionFile,
  { sections: rules, defaultSection }: FileComposeOptions,
): readonly Notice[] {
  const titles = [
    ...(front.sections ?? []),
    ...rules.map(({ title }) => title),
    ...(defaultSection === undefined ? [] : [defaultSection]),
  ]
  if (titles.length === 0) return []
  const known = new Set(titles.map(foldText))
  return sections
    .filter(({ title }) => !known.has(foldText(title)))
    .map(({ title, line }: FileSection): Notice => {
      const near = findNearestWord(title, titles)
      return {
        code: 'section-unknown',
        message: `There is no section "${title}"${near === undefined ? '' : `; did you mean "${near}"?`} It is printed as it stands`,
        path,
        line,
        help: 'If it is meant, add it to "sections" in the front matter',
      }
    })
}

/** The quotation that an editor chose by its first words. */
function findChosen(words: string | undefined, stories: readonly KnownStory[]): string | undefined {
  if (words === undefined) return undefined
  const wanted = foldText(words).replace(/^["']+|["'.…]+$/g, '')
  return stories
    .flatMap(({ story }) => findQuotations(story))
    .find(({ text }) =>
      foldText(text)
        .replace(/^["']+/, '')
        .startsWith(wanted),
    )?.id
}

import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Digest } from '../model/digest.ts'
import {
  findQuotations,
  findSummary,
  type EditionCounts,
  type Section,
  type Story,
} from '../model/edition.ts'

const WORDS_A_MINUTE = 230

/** Counts what was found in an edition's articles, and the minutes it takes to read what is printed. */
export function countEdition(sections: readonly Section[], digests: readonly Digest[]): EditionCounts {
  const stories = sections.flatMap((section) => section.stories)
  const heard = digests.map(findVoices)
  const words = stories.reduce((sum, story) => sum + countPrintedWords(story), 0)
  return {
    articles: digests.length,
    stories: stories.length,
    quotations: heard.reduce((sum, { quotationCount }) => sum + quotationCount, 0),
    speakers: countSpeakers(new Set(heard.flatMap(({ speakers }) => speakers))),
    readingMinutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
  }
}

const countPrintedWords = rememberEach((story: Story): number => {
  const printed = [
    story.headline,
    story.dek ?? '',
    ...findSummary(story).map(({ text }) => text),
    ...findQuotations(story).map(({ text }) => text),
  ]
  return printed.join(' ').split(/\s+/).filter(Boolean).length
})

/** How much is quoted in an article, and whom. */
const findVoices = rememberEach(({ quotations }: Digest) => {
  const printed = quotations.filter(({ kind }) => kind !== 'indirect')
  const names = printed.flatMap(({ speaker }) => (speaker.kind === 'unknown' ? [] : [foldText(speaker.name)]))
  return { quotationCount: printed.length, speakers: [...new Set(names)] }
})

/** "Terrell" of one article is taken for the "Oona Terrell" of another. */
function countSpeakers(names: ReadonlySet<string>): number {
  const surnames = new Set(
    [...names].filter((name) => name.includes(' ')).map((name) => name.split(' ').at(-1)),
  )
  return [...names].filter((name) => !surnames.has(name)).length
}

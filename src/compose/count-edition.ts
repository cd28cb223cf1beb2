import { foldText } from '../kit/fold-text.ts'
import { isSpace } from '../kit/is-space.ts'
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
  return printed.reduce((sum, text) => sum + countPieces(text), 0)
})

/** The pieces of a text between white space. */
function countPieces(text: string): number {
  let count = 0
  let isAfterSpace = true
  for (let at = 0; at < text.length; at++) {
    const isBetween = isSpace(text, at)
    if (isAfterSpace && !isBetween) count++
    isAfterSpace = isBetween
  }
  return count
}

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

import { foldText } from '../../kit/fold-text.ts'
import { readLinkTarget } from '../../kit/link-target.ts'
import type { EditionFile, FileStory } from '../../model/edition-file.ts'
import type { Notice } from '../../model/notice.ts'

/** A notice for each story that is much like one before it: the same article, or the same headline. */
export function noticeTwins({ sections }: Pick<EditionFile, 'sections'>): readonly Notice[] {
  const lines = new Map<string, number>()
  return sections
    .flatMap(({ stories }) => stories)
    .flatMap((story) => {
      const keys = listKeys(story)
      const before = keys.map((key) => lines.get(key)).find((line) => line !== undefined)
      for (const key of keys) if (!lines.has(key)) lines.set(key, story.line)
      return before === undefined ? [] : [toNotice(story, before)]
    })
}

function listKeys({ headline, articles }: FileStory): readonly string[] {
  return [...articles.map(({ target }) => `link ${readLinkTarget(target)}`), `headline ${foldText(headline)}`]
}

function toNotice({ headline, line }: FileStory, before: number): Notice {
  return {
    code: 'story-repeated',
    message: `"${headline}" is the same story as the one on line ${before}`,
    line,
    help: 'Keep one of the two, or give it another article and headline',
  }
}

import { cutWords } from '../text/cut-words.ts'
import { fillMessage } from '../messages/fill-message.ts'
import type { Messages } from '../messages/messages.ts'
import type { QuotationView, SectionView } from './edition-view.ts'

const NAME_LENGTH_MAX = 60

/** The sections with a name for each link of a quotation whose visible words, the speaker's name, stand on another link too. */
export function nameLinks(
  sections: readonly SectionView[],
  messages: Pick<Messages, 'saidBy' | 'words'>,
): readonly SectionView[] {
  const hrefs = new Map<string, Set<string>>()
  for (const { name, link } of sections
    .flatMap(({ stories }) => stories)
    .flatMap((story) => story.quotations)) {
    if (link === null) continue
    const key = name ?? ''
    hrefs.set(key, (hrefs.get(key) ?? new Set()).add(link.href))
  }
  const toNamed = (quotation: QuotationView): QuotationView => {
    const { name, text, link } = quotation
    if (link === null || (hrefs.get(name ?? '')?.size ?? 0) < 2) return quotation
    const words = cutWords(text, NAME_LENGTH_MAX)
    return {
      ...quotation,
      linkName: fillMessage(messages.saidBy, { name: name ?? messages.words.wordsInContext, words }),
    }
  }
  return sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => {
      const blocks = story.blocks.map((block) =>
        block.quotation === null ? block : { ...block, quotation: toNamed(block.quotation) },
      )
      return {
        ...story,
        blocks,
        quotations: blocks.flatMap(({ quotation }) => (quotation === null ? [] : [quotation])),
      }
    }),
  }))
}

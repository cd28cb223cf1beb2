import { cutWords } from '../text/cut-words.ts'
import { fillMessage } from '../messages/fill-message.ts'
import type { Messages } from '../messages/messages.ts'
import type { QuotationView } from './edition-view.ts'
import { nameQuotations } from './name-quotations.ts'
import type { PlacelessView, StoryMemory } from './story-context.ts'

const NAME_LENGTH_MAX = 60

export interface NameOptions {
  readonly messages: Pick<Messages, 'saidBy' | 'words'>
  readonly memory: StoryMemory | undefined
}

/** The stories with a name for each link of a quotation whose visible words, the speaker's name, stand on another link too. */
export function nameLinks(
  stories: readonly PlacelessView[],
  { messages, memory }: NameOptions,
): readonly PlacelessView[] {
  const hrefs = new Map<string, Set<string>>()
  for (const { name, link } of stories.flatMap(({ quotations }) => quotations)) {
    if (link === null) continue
    const key = name ?? ''
    hrefs.set(key, (hrefs.get(key) ?? new Set()).add(link.href))
  }
  const toName = ({ name, text, link }: QuotationView): string | null => {
    if (link === null || (hrefs.get(name ?? '')?.size ?? 0) < 2) return null
    const words = cutWords(text, NAME_LENGTH_MAX)
    return fillMessage(messages.saidBy, { name: name ?? messages.words.wordsInContext, words })
  }
  return stories.map((story) => {
    const names = story.quotations.map(toName)
    if (names.every((name) => name === null)) return story
    return memory === undefined ? nameQuotations(story, names) : memory.name(story, names)
  })
}

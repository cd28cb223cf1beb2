import { describe, expect, it } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { composeEdition } from '../../src/compose/compose.ts'
import { sha256 } from '../../src/kit/sha256.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { findQuotations } from '../../src/model/edition.ts'
import type { FurnitureKind } from '../../src/model/furniture.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { HALVES, readLabelled } from './score-events.ts'

async function compose(texts: Readonly<Record<string, string>>, furniture?: readonly FurnitureKind[]) {
  const digests = await Promise.all(
    Object.entries(texts).map(async ([path, text]) =>
      analyseArticle(
        await parseArticle({ path, folders: [], format: 'markdown', text, sha256: sha256(text) }),
        { summarySentences: 1 },
      ),
    ),
  )
  const { value } = composeEdition(digests, {
    date: toCalendarDate('2026-11-23')!,
    id: '2026-W48',
    title: 'The Brief',
    language: 'en',
    sender: { name: 'The Brief' },
    sections: [],
    quotationsPerStory: 2,
    ...(furniture && { furniture }),
  })
  return { value, digests, stories: value.sections.flatMap(({ stories }) => stories) }
}

const head = (title: string, publisher: string) =>
  `---\ntitle: ${title}\npublisher: ${publisher}\ndate: 2026-11-20\n---\n\n`
const HARBOUR = {
  'dredge.md': `${head('Dredgers deepen the harbour', 'Post')}The harbour was deepened to 14.5 metres on Thursday. Ships of 80,000 tonnes can call from May.

“We can take the big ones now,” said Oona Terrell, the harbour master.`,
  'school.md': `${head('School roof mended', 'Tide')}The roof of the school was mended at a cost of 210,000 crowns on Friday. Call 555 0199 before 12 December 2026.

“It no longer rains on the maps,” said Mrs. Ida Marsh, the head teacher.`,
  'ferry.md': `${head('Ferry carries more people', 'Wire')}The ferry carried 31,400 passengers in October. It was 12 years ago that it carried as many.

“The harbour is deep and the boat is full,” said Terrell. The company said that 61 percent of the cars were electric, from 38 to 42 crowns each.`,
}

describe('by the numbers', () => {
  it('shows figures within the words they stand in, at most one a story', async () => {
    const { value, digests } = await compose(HARBOUR)
    expect(value.numbers!.map(({ figure }) => figure)).toEqual([
      '31,400 passengers',
      '210,000 crowns',
      '80,000 tonnes',
    ])
    for (const { figure, tells } of value.numbers!) {
      expect(tells.text).toContain(figure)
      const { text } = digests.find(({ article }) => article.path === tells.from!.path)!.article
      expect(tells.text).toBe(tells.from!.pieces.map(({ start, end }) => text.slice(start, end)).join(''))
    }
  })

  it('shows none where there are not three', async () => {
    const { 'ferry.md': _, ...two } = HARBOUR
    expect((await compose(two)).value.numbers).toBeUndefined()
  })

  it('shows no year, telephone number, span of time or second half of a range', async () => {
    const shown = (await compose(HARBOUR)).value.numbers!.map(({ figure }) => figure).join('; ')
    expect(shown).not.toMatch(/2026|555|0199|years|42 crowns/)
  })

  it('shows nothing that stands in quotation marks', async () => {
    const articles = (await Promise.all(HALVES.map(readLabelled))).flat()
    for (const theme of new Set(articles.map((article) => article.theme))) {
      const digests = articles.filter((article) => article.theme === theme).map(({ digest }) => digest)
      const { value } = composeEdition(digests, {
        date: toCalendarDate('2026-11-25')!,
        id: 'x',
        title: 'x',
        language: 'en',
        sender: { name: 'x' },
        sections: [],
        quotationsPerStory: 2,
      })
      for (const { tells } of value.numbers ?? []) expect(tells.text).not.toMatch(/["“”]/)
    }
  })
})

describe('people in this issue', () => {
  it('are those who are quoted, each once under the fullest name, with what they said', async () => {
    const { value, stories } = await compose(HARBOUR)
    expect(value.people?.map(({ name, said }) => [name, said.length]).sort()).toEqual([
      ['Ida Marsh', 1],
      ['Oona Terrell', 2],
    ])
    const printed = new Set(stories.flatMap(findQuotations).map(({ id }) => id))
    for (const { said } of value.people!)
      for (const { storyId, quotationId } of said) {
        expect(printed).toContain(quotationId)
        expect(findQuotations(stories.find(({ id }) => id === storyId)!).map(({ id }) => id)).toContain(
          quotationId,
        )
      }
  })

  it('leaves two of one surname apart, and out a bare surname that may be either', async () => {
    const say = (name: string, words: string) =>
      `${head(words, name)}The council met on Thursday and spoke for three hours. ${words}, many thought.\n\n` +
      `“${words}, and that is that,” said ${name}. ${name} went home before ${name} could be asked more.`
    const { value } = await compose({
      'a.md': say('Ada Holm', 'The bells are too loud'),
      'b.md': say('Leif Holm', 'The clocks are too slow'),
      'c.md': say('Holm', 'The trams are too full'),
    })
    expect(value.people?.map(({ name }) => name)).toEqual(['Ada Holm', 'Leif Holm'])
  })
})

describe('furniture that is switched off', () => {
  it('is not composed', async () => {
    const { value } = await compose(HARBOUR, ['at-a-glance'])
    expect(value).toMatchObject({ furniture: ['at-a-glance'] })
    expect([value.numbers, value.people, value.quotationOfTheIssueId]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

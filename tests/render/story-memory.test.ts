import { expect, it } from 'vitest'
import { createStoryMemory, renderEdition } from '../../src/render/render.ts'
import { toRemoteAddresses } from '../../src/render/view/addresses.ts'
import { plainPen } from '../../src/render/view/pen.ts'
import { toEditionView } from '../../src/render/view/to-edition-view.ts'
import { toShortStory } from '../../src/render/view/to-short-story.ts'
import { ARTICLES_BY_PATH, EDITION } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

it('a story that did not change looks as it did, and is not written again', () => {
  const memory = createStoryMemory()
  const pages = new Map()
  const view = (edition = EDITION) => {
    const found: unknown[] = []
    toEditionView(edition, {
      memory: { ...memory, find: (...asked) => found[found.push(memory.find(...asked)) - 1] as never },
      pen: plainPen,
      addresses: toRemoteAddresses(edition, pages),
    })
    return found
  }
  const before = view()
  const [section, ...others] = EDITION.sections
  const [story, ...rest] = section!.stories
  const changed = { ...section!, stories: [{ ...story!, headline: 'Another headline' }, ...rest] }
  const after = view({ ...EDITION, sections: [changed, ...others] })
  expect(before.length).toBeGreaterThan(2)
  expect(after.map((story, i) => story === before[i])).toEqual(before.map((_, i) => i > 0))
})

it('an edition as JSON has the same bytes where its stories are known', async () => {
  const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['json' as const] }
  const memory = createStoryMemory()
  const empty = { ...EDITION, sections: [] }
  for (const edition of [EDITION, empty, EDITION]) {
    const [fresh] = await renderEdition(edition, options)
    const [remembered] = await renderEdition(edition, { ...options, memory })
    const { content, bytes } = remembered!.files[0]!
    expect(content).toBe(fresh!.files[0]!.content)
    expect(Buffer.from(bytes!).toString()).toBe(content)
  }
})

it('what a mail says of a story that it does not tell stays the same object, wherever the story goes', () => {
  const memory = createStoryMemory()
  const { sections } = toEditionView(EDITION, {
    pen: plainPen,
    addresses: toRemoteAddresses(EDITION, new Map()),
  })
  const [view, other] = sections.flatMap(({ stories }) => stories)
  const short = memory.shorten(memory.place(view!, 1))
  expect(short).toEqual(toShortStory(view!))
  expect(memory.shorten(memory.place(view!, 2))).toBe(short)
  expect(memory.shorten(memory.place(other!, 1))).not.toBe(short)
  expect(memory.findLasting(short)).toBe(short)
  expect(memory.findLasting(toShortStory(view!))).toBeUndefined()
})

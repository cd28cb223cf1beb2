import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../src/model/theme.ts'
import { createStoryMemory } from '../../src/render/render.ts'
import { openTemplates } from '../../src/render/templates/open-templates.ts'
import { layText } from '../../src/render/text/lay-text.ts'
import { tidyLines } from '../../src/render/text/tidy-lines.ts'
import { toStretch } from '../../src/render/text/to-stretch.ts'
import type { PlacelessView } from '../../src/render/view/story-context.ts'

const toTheme = (files: Readonly<Record<string, string>>): Theme => ({
  name: 'mine',
  files: new Map(Object.entries(files).map(([path, content]) => [path, { path, content }] as const)),
})

const ROOT = {
  title: 'The Brief',
  lang: 'en',
  dir: 'ltr',
  unread: 1,
  words: { also: 'Also' },
  admonition: null,
}

interface Edition {
  /** Of its stories. */
  readonly ids: string
  readonly root?: Readonly<Record<string, unknown>>
}

/** Fills the templates for editions one after the other, with a memory; gives which stories were written for each. */
async function fillAll(files: Readonly<Record<string, string>>, editions: readonly Edition[]) {
  const memory = createStoryMemory()
  const remembering = await openTemplates(toTheme(files), 'html')
  let looked: string[] = []
  const stories = new Map<string, PlacelessView>()
  const findStory = (id: string) => {
    const words = {
      get text() {
        looked.push(id)
        return `<${id}>`
      },
    }
    const story = stories.get(id) ?? ({ id, words, lang: null, tags: ['x', 'y'] } as unknown as PlacelessView)
    stories.set(id, story)
    return story
  }
  const written: string[] = []
  for (const { ids, root } of editions) {
    const placed = [...ids].map((id, i) => memory.place(findStory(id), i + 1))
    const view = { ...ROOT, ...root, sections: [{ title: 'One', stories: placed }] }
    looked = []
    const text = layText(remembering.open('web.hbs'), view, memory)
    written.push(looked.join(''))
    const forgetful = await openTemplates(toTheme(files), 'html')
    const fresh = layText(forgetful.open('web.hbs'), view).toText()
    expect(text.toText()).toBe(fresh)
    expect(Buffer.from(text.toBytes()).toString()).toBe(fresh)
    expect(text.countBytes()).toBe(Buffer.byteLength(fresh))
  }
  return written
}

const within = (block: string) =>
  `{{title}}\n{{#each sections}}\n{{#each stories}}${block}{{/each}}\n\n{{/each}}`
const SAID = '\n\n<p>{{words.text}}</p> \n\n\n'

describe('stories of one edition after the other', () => {
  it.each<[string, Readonly<Record<string, string>>, string, Edition, Edition, string]>([
    ['are not written again', {}, SAID, { ids: 'abc' }, { ids: 'abc' }, ''],
    ['are written where they are new', {}, SAID, { ids: 'abc' }, { ids: 'abdc' }, 'd'],
    ['are not where others go, unless their number is read', {}, SAID, { ids: 'abc' }, { ids: 'ca' }, ''],
    ['are where their number is read', {}, `{{number}} ${SAID}`, { ids: 'abc' }, { ids: 'acb' }, 'cb'],
    ['are where a new one leads', {}, `{{#if leads}}!{{/if}}${SAID}`, { ids: 'abc' }, { ids: 'dabc' }, 'da'],
    ['are where their turn is read', {}, `{{@index}}${SAID}`, { ids: 'abc' }, { ids: 'bca' }, 'bca'],
    ['are where another is first', {}, `{{#if @first}}!{{/if}}${SAID}`, { ids: 'abc' }, { ids: 'bac' }, 'ba'],
    [
      'are not for turns within them',
      {},
      `{{#each tags}}{{@index}}{{#unless @last}}·{{/unless}}{{/each}}${SAID}`,
      { ids: 'abc' },
      { ids: 'ca' },
      '',
    ],
    [
      'are where the root is another',
      {},
      `{{@root.title}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab', root: { title: 'Another' } },
      'ab',
    ],
    [
      'are not where nobody looked at what is another',
      {},
      `{{@root.title}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab', root: { unread: 2 } },
      '',
    ],
    [
      'are where words of the root are another object',
      {},
      `{{@root.words.also}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab', root: { words: { also: 'Besides' } } },
      'ab',
    ],
    [
      'are where the whole root was looked through',
      {},
      `{{#each @root}}{{@key}}{{/each}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab' },
      'ab',
    ],
    [
      'are where a helper looked at the root',
      {},
      `{{date "2026-11-23"}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab', root: { lang: 'de' } },
      'ab',
    ],
    [
      'are in a partial, where what that reads is another',
      { 'partials/story.hbs': `{{@root.dir}}{{#if leads}}!{{/if}}${SAID}` },
      '{{> story word="x"}}',
      { ids: 'abc' },
      { ids: 'bac', root: { unread: 2 } },
      'ba',
    ],
    [
      'are whatever stands around them, where they look there',
      {},
      `{{../title}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab' },
      'ab',
    ],
    ['are where they ask for an outer turn', {}, `{{@../index}}${SAID}`, { ids: 'ab' }, { ids: 'ab' }, 'ab'],
    [
      'are where a partial asks for an outer turn',
      { 'partials/turn.hbs': '{{@../index}}' },
      `{{> turn}}${SAID}`,
      { ids: 'ab' },
      { ids: 'ab' },
      'ab',
    ],
    [
      'are within a block with a parameter',
      { 'web.hbs': `{{#each sections as |one|}}{{#each one.stories}}${SAID}{{/each}}{{/each}}` },
      '',
      { ids: 'ab' },
      { ids: 'ab' },
      'ab',
    ],
    [
      'are where a helper counts their letters',
      { 'web.hbs': `{{#each sections}}{{#wrap}}{{#each stories}}${SAID}{{/each}}{{/wrap}}{{/each}}` },
      '',
      { ids: 'ab' },
      { ids: 'ab' },
      'ab',
    ],
    [
      'are in a partial that another template gave a part of',
      {
        'partials/list.hbs': `{{#each stories}}{{> turn}}${SAID}{{/each}}`,
        'partials/turn.hbs': 'x',
        'web.hbs': '{{#*inline "turn"}}y{{/inline}}{{#each sections}}{{> list}}{{/each}}',
      },
      '',
      { ids: 'ab' },
      { ids: 'ab' },
      'ab',
    ],
  ])('%s', async (_, files, block, first, second, expected) => {
    const written = await fillAll({ 'web.hbs': within(block), ...files }, [first, second])
    expect(written).toEqual([first.ids, expected])
  })

  it('are written whole where a template fails on one of them, and after it is mended', async () => {
    const memory = createStoryMemory()
    const templates = await openTemplates(
      toTheme({ 'web.hbs': '{{#each stories}}{{text}} {{/each}}' }),
      'html',
    )
    const toView = (views: readonly object[]) => ({
      stories: views.map((view, i) => memory.place(view as PlacelessView, i + 1)),
    })
    const [good, bad, better] = [{ text: 'a' }, {}, { text: 'b' }]
    const fill = templates.open('web.hbs')
    expect(() => layText(fill, toView([good, bad]), memory)).toThrow('there is no field "text" here')
    expect(layText(fill, toView([better, good]), memory).toText()).toBe('b a\n')
  })
})

describe('toStretch()', () => {
  it('gives a part that can be tidied by itself, wherever it stands', () => {
    const text = fc.array(fc.constantFrom('a', '“b', ' ', '\t', '\r', '\n', '\n\n', '\u00A0'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, text, text, (...words) => {
        const [left, inner, right] = words.map((one) => one.join('')) as [string, string, string]
        const { before, part, after } = toStretch(inner)
        const marked = tidyLines(left + before + (part === undefined ? '' : '\uFDD2') + after + right)
        expect(marked.replace('\uFDD2', () => part?.text ?? '')).toBe(tidyLines(left + inner + right))
      }),
    )
  })
})

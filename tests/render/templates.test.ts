import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/model/rendition.ts'
import type { Theme } from '../../src/model/theme.ts'
import { renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

// Sanitized by us before they reach a template.
const UNESCAPED = new Set(['{{{body}}}', '{{{style}}}', '{{{html}}}', '{{{json}}}'])

function render(files: Readonly<Record<string, string>>, format: Format = 'web') {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, { path: `mine/${path}`, content }] as const,
  )
  const theme: Theme = { name: 'mine', files: new Map([...HOUSE_THEME.files, ...entries]) }
  return renderEdition(EDITION, { theme, articles: ARTICLES_BY_PATH, formats: [format] })
}

describe('the house templates', () => {
  it('leave nothing unescaped but what was sanitized', () => {
    const found = [...HOUSE_THEME.files].flatMap(([path, { content }]) =>
      [...content.matchAll(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g)].map(
        ([expression]) => [path, expression] as const,
      ),
    )
    expect(found.filter(([, expression]) => !UNESCAPED.has(expression))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })

  it('quote every attribute that holds an expression', () => {
    const bare = [...HOUSE_THEME.files]
      .filter(([path]) => !/^(?:text|markdown)\.hbs$|\/(?:text|markdown)\//.test(path))
      .flatMap(([path, { content }]) => [...content.matchAll(/=\{\{/g)].map(() => path))
    expect(bare).toEqual([])
  })

  it('pass every address through {{url}}', () => {
    const bare = [...HOUSE_THEME.files].flatMap(([, { content }]) =>
      [...content.matchAll(/(?:href|src)="\{\{(?!url )[^}]*\}\}"/g)].map(([attribute]) => attribute),
    )
    expect(bare).toEqual([])
  })
})

describe('a template of one’s own', () => {
  it('takes the place of the house’s, file by file', async () => {
    const [web] = await render({ 'partials/page-footer.hbs': '<footer>Set in {{sender.name}}</footer>' })
    expect(web!.files[0]!.content).toContain('<footer>Set in The Tidewater Brief</footer>')
    expect(web!.files[0]!.content).toContain('class="masthead"')
  })

  it.each<[string, Readonly<Record<string, string>>, string, string | RegExp]>([
    [
      'a block that is not closed',
      { 'web.hbs': 'a\n{{#if title}}\nb' },
      'Cannot render "web.hbs", line 3: it does not compile: ',
      /Close every/,
    ],
    [
      'a partial that is not there',
      { 'web.hbs': 'a\n{{> storey}}' },
      'Cannot render "web.hbs", line 2: partial "storey" is not in the theme',
      'Add partials/storey.hbs, or write {{> story}}',
    ],
    [
      'a field that is not there',
      { 'web.hbs': '\n{{titel}}' },
      'Cannot render "web.hbs", line 2: there is no field "titel" here',
      /spelling of {{titel}}/,
    ],
    [
      'a helper that is not there',
      { 'web.hbs': '{{data date.iso "full"}}' },
      'Cannot render "web.hbs", line 1: there is no helper "data"',
      'Did you mean "date"?',
    ],
    [
      'a mistake within a partial',
      { 'partials/story.hbs': '\n\n{{headlin}}' },
      'Cannot render "partials/story.hbs", line 3: there is no field "headlin" here',
      /spelling/,
    ],
  ])('that has %s is told of with its place and the way out', async (_, files, message, fix) => {
    const [path] = Object.keys(files)
    await expect(render(files)).rejects.toMatchObject({
      name: 'GazetteError',
      code: 'template',
      path: `mine/${path}`,
      message: expect.stringContaining(message) as string,
      fix: typeof fix === 'string' ? fix : (expect.stringMatching(fix) as string),
    })
  })

  it('that is not text is refused', async () => {
    const tree = { type: 'Program', body: [] } as never
    await expect(render({ 'web.hbs': tree })).rejects.toThrow('it is not text')
  })

  it('cannot reach prototypes', async () => {
    await expect(render({ 'web.hbs': '{{constructor.name}}' })).rejects.toMatchObject({ code: 'template' })
  })
})

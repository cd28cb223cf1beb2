import { beforeAll, describe, expect, it } from 'vitest'
import type { Theme } from '../../src/model/theme.ts'
import { listExpressions } from '../../src/render/email/expressions.ts'
import { compileEmailTemplate, emailTemplateSource, renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { parseDocument } from './html.ts'

const BYTES_MAX = 100_000

function withFiles(files: Readonly<Record<string, string>>): Theme {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, { path: `mine/${path}`, content }] as const,
  )
  return { name: 'mine', files: new Map([...HOUSE_THEME.files, ...entries]) }
}

function withBody(body: string): Theme {
  return withFiles({ 'email.mjml.hbs': `<mjml><mj-body>${body}</mj-body></mjml>` })
}

describe('compileEmailTemplate()', () => {
  let template: string
  let html: string
  beforeAll(async () => {
    template = await compileEmailTemplate(HOUSE_THEME)
    const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['email'] as const }
    const [email] = await renderEdition(EDITION_ON_SITE, { ...options, emailTemplate: template })
    html = email!.files[0]!.content
  })

  it('keeps every expression of the source', () => {
    const compiled = listExpressions(template)
    const source = listExpressions(emailTemplateSource(HOUSE_THEME))
    const countIn = (list: readonly string[], expression: string) =>
      list.filter((other) => other === expression).length
    expect(new Set(source).size).toBeGreaterThan(40)
    for (const expression of source)
      expect(countIn(compiled, expression), expression).toBeGreaterThanOrEqual(countIn(source, expression))
  })

  const section = (inner: string) => `<mj-section><mj-column>${inner}</mj-column></mj-section>`
  it.each([
    [
      'a loop bare between elements',
      `{{#each sections}}${section('<mj-text>x</mj-text>')}{{/each}}`,
      /MJML drops or moves \{\{#each/,
    ],
    ['the width of a picture', section('<mj-image src="{{a}}" width="{{w}}"></mj-image>'), /width|\{\{w\}\}/],
    ['an unknown tag', section('<mj-txt>x</mj-txt>'), /mj-txt/],
    ['an unknown attribute', section('<mj-text colour="red">x</mj-text>'), /colour/],
    ['mj-include', '<mj-include path="./x.mjml"></mj-include>', /MJML drops <mj-include>/],
    ['a partial that is not there', '{{> nothing}}', /it has no "partials\/nothing.mjml.hbs"/],
  ])('refuses %s and says where', async (_, body, message) => {
    await expect(compileEmailTemplate(withBody(body))).rejects.toMatchObject({
      name: 'GazetteError',
      code: 'template',
      message: expect.stringMatching(message) as string,
    })
  })

  it('refuses a block that MJML moves to another place', async () => {
    const theme = withFiles({
      'email.mjml.hbs': `<mjml><mj-head><mj-style inline="inline">p { margin: 0 }</mj-style></mj-head><mj-body>
        ${section('<mj-text>{{#each a}}<p{{#if b}} lang="{{c}}"{{/if}}>x</p>{{/each}}</mj-text>')}</mj-body></mjml>`,
    })
    await expect(compileEmailTemplate(theme)).rejects.toThrow(/MJML drops or moves/)
  })

  it('refuses a partial that contains itself', async () => {
    const theme = withFiles({
      'email.mjml.hbs': '<mjml><mj-body>{{> a}}</mj-body></mjml>',
      'partials/a.mjml.hbs': '{{> a}}',
    })
    await expect(compileEmailTemplate(theme)).rejects.toThrow(/contains itself/)
  })

  it('gives lang and dir to html and to every child of body', () => {
    const document = parseDocument(html)
    const [page, ...children] = [document.documentElement, ...document.body.children]
    for (const element of [page!, ...children]) {
      expect([element.getAttribute('lang'), element.getAttribute('dir')]).toEqual(['en', 'ltr'])
    }
    expect(children).toHaveLength(2)
  })

  it('marks every layout table as presentation', () => {
    const tables = [...html.matchAll(/<table\b[^>]*>/g)].map(([tag]) => tag)
    expect(tables.length).toBeGreaterThan(5)
    expect(tables.filter((tag) => !tag.includes('role="presentation"'))).toEqual([])
  })

  it('has one h1, and headings that skip no level', () => {
    const levels = [...parseDocument(html).querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName[1]),
    )
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true)
  })

  it('has a title, a colour scheme, and no address of a font or picture', () => {
    expect(html).toContain('<title>Port Ansgar is open again</title>')
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    // But for the one that an editor put into a story.
    expect(html.replace('<img src="https://pictures.example/shelf.jpg"', '')).not.toMatch(
      /@import|fonts\.googleapis|<img\b|@font-face/,
    )
  })

  it('underlines every link, and gives each a text', () => {
    const links = [...parseDocument(html).querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(20)
    expect(
      links.filter((link) => !/text-decoration:\s*underline/.test(link.getAttribute('style') ?? '')),
    ).toEqual([])
    expect(links.filter((link) => (link.textContent ?? '').trim() === '')).toEqual([])
  })

  it('sets no words under 14 pixels but what is hidden or spacing', () => {
    const sizes = [...parseDocument(html).querySelectorAll('p, h1, h2, h3, li, a, div')]
      .filter((element) => (element.textContent ?? '').replaceAll(/[\s\u00A0]/g, '') !== '')
      .filter((element) => element.closest('[style*="display:none"]') === null)
      .filter((element) => ![...element.children].some((child) => /table|div/i.test(child.tagName)))
      .map((element) => /font-size:\s*(\d+)px/.exec(element.getAttribute('style') ?? '')?.[1])
      .filter((size) => size !== undefined)
    expect(sizes.filter((size) => Number(size) < 14)).toEqual([])
  })

  it(`stays under ${BYTES_MAX} bytes`, () => {
    expect(Buffer.byteLength(html)).toBeLessThan(BYTES_MAX)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { checkEmail, compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { THEMES } from '../fixtures/render/themes.ts'

const LANGUAGES = ['en', 'fr', 'de', 'ar']

describe.each(THEMES)('the e-mail of theme $name', (theme) => {
  let emailTemplate: string
  beforeAll(async () => {
    emailTemplate = await compileEmailTemplate(theme)
  })
  const render = async (edition: typeof EDITION) => {
    const options = { theme, articles: ARTICLES_BY_PATH, formats: ['email'] as const, emailTemplate }
    const [email] = await renderEdition(edition, options)
    return email!.files[0]!.content
  }

  it.each(LANGUAGES)('meets every point in %s', async (language) => {
    expect(await checkEmail(await render({ ...EDITION_ON_SITE, language }))).toEqual([])
  })

  it('meets them when the edition stands on no site', async () => {
    expect(await checkEmail(await render(EDITION))).toEqual([])
  })
})

describe('checkEmail()', () => {
  let html: string
  beforeAll(async () => {
    const options = { theme: THEMES[0]!, articles: ARTICLES_BY_PATH, formats: ['email'] as const }
    const [email] = await renderEdition(EDITION_ON_SITE, options)
    html = email!.files[0]!.content
  })

  it.each<[string, string, string | RegExp, string]>([
    ['a page without a language', 'lang', /<html lang="en"/, '<html'],
    ['a child of body without a direction', 'dir', '<body', '<body><p lang="en">x</p><i data-'],
    ['an empty title', 'title', /<title>[^<]*/, '<title>'],
    ['no colour scheme', 'dark', '<meta name="color-scheme" content="light dark">', ''],
    ['a bare layout table', 'role', /(<div[^>]*>\s*<table[^>]*) role="presentation"/, '$1'],
    ['a picture without alternative text', 'alt', ' alt="A long shelf of reports"', ''],
    ['a picture without a width', 'images', ' width="560"', ''],
    ['a picture inside the message', 'images', 'https://pictures.example', 'data:image'],
    ['a second h1', 'headings', '<h2', '<h1>x</h1><h2'],
    ['a level that is skipped', 'headings', '<h2', '<h4>x</h4><h2'],
    ['a link without words', 'links', /(<a [^>]*>)[^<]*/, '$1'],
    ['a link that says nothing', 'links', /(<a [^>]*>)[^<]*/, '$1Click here'],
    ['a link that shows its address', 'links', /(<a [^>]*>)[^<]*/, '$1https://example.org/x'],
    [
      'two places of one name',
      'links',
      '</body>',
      '<p lang="en" dir="ltr"><a href="https://a.example/" style="text-decoration:underline">Unsubscribe me</a><a href="https://b.example/" style="text-decoration:underline">Unsubscribe me</a></p></body>',
    ],
    ['small words', 'small', 'font-size:17px', 'font-size:11px'],
    ['a font from elsewhere', 'fetched', '</style>', '@import "x.css"; </style>'],
    ['a script', 'fetched', '</body>', '<script lang="en" dir="ltr">1</script></body>'],
    ['too many bytes', 'size', '</body>', `<p lang="en" dir="ltr">${'x'.repeat(100_000)}</p></body>`],
  ])('finds %s', async (_, point, from, to) => {
    const broken = html.replace(from, to)
    expect(broken).not.toBe(html)
    expect((await checkEmail(broken)).map((trouble) => trouble.point)).toContain(point)
  })
})

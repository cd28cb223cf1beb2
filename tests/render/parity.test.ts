import { beforeAll, describe, expect, it } from 'vitest'
import { EMAIL_DEFAULTS, type EmailOptions } from '../../src/model/email-options.ts'
import { compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { THEMES } from '../fixtures/render/themes.ts'
import { parseDocument, toWords } from './html.ts'

const LINK_NUMBER = / \[\d+\]/g
const POINT_NUMBER = /^\s*3\. /gm
const ADDRESS_LINE = /^ *(?:\[\d+\] )?(?:https?|mailto):\S+$/gm
const ADDRESS_INLINE = /<(?:https?|mailto):[^>\s]+>/g

describe.each(THEMES)('the plain text of an e-mail in theme $name', (theme) => {
  let emailTemplate: string
  beforeAll(async () => {
    emailTemplate = await compileEmailTemplate(theme)
  })
  const render = async (edition: typeof EDITION, email: Partial<EmailOptions> = {}) => {
    const options = { theme, articles: ARTICLES_BY_PATH, formats: ['email'] as const, emailTemplate }
    const [made] = await renderEdition(edition, { ...options, email: { ...EMAIL_DEFAULTS, ...email } })
    return made!.files.map(({ content }) => content)
  }

  it.each([
    ['alone', EDITION, {}],
    ['on a site', EDITION_ON_SITE, {}],
    ['with links behind their words', EDITION_ON_SITE, { textLinks: 'inline' }],
    ['that is too long', EDITION_ON_SITE, { bytesMax: 30_000 }],
    ['in Arabic', { ...EDITION_ON_SITE, language: 'ar' }, {}],
    ['in German', { ...EDITION_ON_SITE, language: 'de' }, {}],
  ] as const)(
    'says the words of its HTML in the same order, for an edition %s',
    async (_, edition, email) => {
      const [html, text] = await render(edition, email)
      const document = parseDocument(html!.replaceAll(/<(?:\/(?:p|h\d|li|div|td)|br)\b[^>]*>/g, ' $&'))
      document.querySelector('body > div[style*="display:none"]')?.remove()
      for (const image of document.querySelectorAll('img')) image.replaceWith(image.getAttribute('alt') ?? '')
      const spoken = toWords(document.querySelector('body')!.textContent ?? '')
      expect(spoken.length).toBeGreaterThan(150)
      const bare = [LINK_NUMBER, POINT_NUMBER, ADDRESS_LINE, ADDRESS_INLINE].reduce(
        (rest, pattern) => rest.replaceAll(pattern, ''),
        text!,
      )
      expect(toWords(bare)).toEqual(spoken)
    },
  )

  it('keeps to 72 columns but for addresses', async () => {
    const [, text] = await render(EDITION_ON_SITE)
    const long = text!.split('\n').filter((line) => [...line].length > 72)
    expect(long.filter((line) => !/^ *(?:\[\d+\] )?(?:https?|mailto):/.test(line))).toEqual([])
  })

  it('shows each address behind its words where that is wished, and no numbers', async () => {
    const [, text] = await render(EDITION_ON_SITE, { textLinks: 'inline' })
    expect(text).not.toMatch(/\[\d+\]/)
    expect(text).toContain('<https://minutes.example/>')
    expect(text!.match(ADDRESS_INLINE)!.length).toBeGreaterThan(10)
  })
})

import { describe, expect, it } from 'vitest'
import { renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { parseDocument, toWords } from './html.ts'

const LINK_NUMBER = / \[\d+\]/g
const POINT_NUMBER = /^3\. /gm
const ADDRESS_LINE = /^(?:\[\d+\] )?(?:https?|mailto):\S+$/gm

describe('the plain text of an e-mail', () => {
  it.each([
    ['alone', EDITION],
    ['on a site', EDITION_ON_SITE],
  ])('says the words of its HTML in the same order, for an edition %s', async (_, edition) => {
    const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['email'] as const }
    const [email] = await renderEdition(edition, options)
    const [html, text] = email!.files.map(({ content }) => content)
    const document = parseDocument(html!.replaceAll(/<(?:\/(?:p|h\d|li|div)|br)\b[^>]*>/g, ' $&'))
    document.querySelector('body > div[style*="display:none"]')?.remove()
    for (const image of document.querySelectorAll('img')) image.replaceWith(image.getAttribute('alt') ?? '')
    const spoken = toWords(document.querySelector('body')!.textContent ?? '')
    expect(spoken.length).toBeGreaterThan(400)
    expect(
      toWords(text!.replaceAll(LINK_NUMBER, '').replaceAll(POINT_NUMBER, '').replaceAll(ADDRESS_LINE, '')),
    ).toEqual(spoken)
  })

  it('keeps to 72 columns but for addresses', async () => {
    const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['email'] as const }
    const [email] = await renderEdition(EDITION_ON_SITE, options)
    const lines = email!.files[1]!.content.split('\n')
    expect(
      lines.filter((line) => [...line].length > 72 && !/^(?:\[\d+\] )?(?:https?|mailto):/.test(line)),
    ).toEqual([])
  })
})

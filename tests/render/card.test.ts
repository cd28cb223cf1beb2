import { describe, expect, it } from 'vitest'
import { findCardHeadline } from '../../src/render/card/find-card-headline.ts'
import { hasCard, renderEdition, toCardSvg } from '../../src/render/render.ts'
import { wrapToWidth } from '../../src/render/card/wrap-to-width.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { parseDocument } from './html.ts'

describe('hasCard()', () => {
  it.each([
    ['an edition on a site', EDITION_ON_SITE, true],
    ['an edition on none', EDITION, false],
    ['one in Arabic', { ...EDITION_ON_SITE, subject: 'الميناء مفتوح من جديد' }, true],
    ['one in a script that is not drawn', { ...EDITION_ON_SITE, subject: '港が再び開く' }, false],
  ])('of %s is %3$s', (_, edition, expected) => expect(hasCard(edition)).toBe(expected))
})

describe('findCardHeadline()', () => {
  const leading = {
    ...EDITION_ON_SITE.sections[0]!.stories[0]!,
    headline: 'Two ports sign a deal, ending a quarrel',
  }
  const sections = [{ ...EDITION_ON_SITE.sections[0]!, stories: [leading] }]
  it.each([
    ['Two ports sign a deal…', leading.headline],
    ['Two ports sign a deal', 'Two ports sign a deal'],
    ['What the editor wrote…', 'What the editor wrote…'],
  ])('of the subject "%s" is "%s"', (subject, expected) =>
    expect(findCardHeadline({ subject, sections })).toBe(expected),
  )
})

describe('toCardSvg()', () => {
  it('says title, subject, number and date, escaped', () => {
    const svg = toCardSvg({ ...EDITION_ON_SITE, subject: 'A <b> & "c"' }, HOUSE_THEME)
    expect(svg).toContain('A &lt;b&gt; &amp; &quot;c&quot;')
    expect(svg).toContain('>The Tidewater Brief</text>')
    expect(svg).toContain('>No. 47 · Monday, 23 November 2026</text>')
    expect(svg).not.toContain('<b>')
  })

  it('begins on the right where the language does', () => {
    expect(toCardSvg({ ...EDITION_ON_SITE, language: 'ar' }, HOUSE_THEME)).toContain(
      'x="1120" y="110" text-anchor="end"',
    )
  })
})

describe('wrapToWidth()', () => {
  it.each([
    ['one two three', 5, 3, ['one two', 'three']],
    ['one two three', 5, 1, ['one tw…']],
    ['Donaudampfschifffahrtsgesellschaft', 6, 2, ['Donauda…']],
    ['', 6, 2, []],
  ])('%j in lines of %d, %d at most', (text, widthMax, linesMax, expected) => {
    expect(wrapToWidth(text, { widthMax, linesMax })).toEqual(expected)
  })
})

describe('the page of an edition', () => {
  it('names its card where it has one', async () => {
    const render = async (edition: typeof EDITION) => {
      const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['web'] as const }
      const [web] = await renderEdition(edition, options)
      const page = parseDocument(web!.files[0]!.content)
      return page.querySelector('meta[property="og:image"]')?.getAttribute('content')
    }
    expect(await render(EDITION_ON_SITE)).toBe('https://brief.example/issues/2026-W47/card.png')
    expect(await render(EDITION)).toBeUndefined()
  })
})

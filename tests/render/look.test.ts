import { describe, expect, it } from 'vitest'
import type { LookWish } from '../../src/model/look.ts'
import type { Theme } from '../../src/model/theme.ts'
import { contrast } from '../../src/render/look/contrast.ts'
import { findLook } from '../../src/render/look/find-look.ts'
import { checkContrast, compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

const withLook = (look: LookWish): Theme => ({ ...HOUSE_THEME, look })
const withFile = (path: string, content: string): Theme => ({
  ...HOUSE_THEME,
  files: new Map([...HOUSE_THEME.files, [path, { path: `mine/${path}`, content }]]),
})

describe('contrast()', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The pair that WCAG's own examples end at.
    ['#767676', '#ffffff', 4.54],
  ])('of %s on %s is %d', (words, ground, expected) => {
    expect(contrast(words, ground)).toBeCloseTo(expected, 2)
    expect(contrast(ground, words)).toBeCloseTo(expected, 2)
  })
})

describe('checkContrast()', () => {
  it('finds nothing wrong with the house', () => expect(checkContrast(HOUSE_THEME)).toEqual([]))

  it('names the pair, the ratio and the way out', () => {
    expect(checkContrast(withLook({ colours: { soft: '#999999' } }))).toEqual([
      {
        code: 'contrast-low',
        message:
          'look.colours: "soft" on "paper" has a contrast of 2.8 to 1, and 4.5 to 1 is the least that reads well',
        help: 'Make look.colours.soft darker, or change look.colours.paper',
      },
    ])
    expect(checkContrast(withLook({ dark: { accent: '#0b5a52' } }))[0]?.help).toMatch(/lighter/)
  })
})

describe('a look of one’s own', () => {
  const look: LookWish = {
    colours: { accent: '#8a1c1c' },
    dark: { accent: '#ff9d8a' },
    faces: { headlines: 'slab', furniture: "'Fira Sans', sans-serif" },
    widths: { line: 60, email: 640 },
    logo: { url: 'https://pictures.example/logo.png', width: 240, height: 60 },
  }

  it('reaches the page and the e-mail', async () => {
    const options = { theme: withLook(look), articles: ARTICLES_BY_PATH, formats: ['web', 'email'] as const }
    const [web, email] = await renderEdition(EDITION, options)
    const page = web!.files[0]!.content
    const html = email!.files[0]!.content
    for (const content of [page, html]) {
      expect(content).toContain('#8a1c1c')
      expect(content).toContain('#ff9d8a')
      expect(content).not.toContain('#0b5a52')
      expect(content).toContain("'Fira Sans', sans-serif")
      expect(content).toContain(
        '<img src="https://pictures.example/logo.png" alt="The Tidewater Brief" width="240" height="60"',
      )
    }
    expect(page).toContain('--line-width: 51ch')
    expect(html).toContain('max-width:640px')
  })

  it('leaves no token in the compiled e-mail', async () => {
    expect(await compileEmailTemplate(HOUSE_THEME)).not.toContain('{{token')
  })

  it.each([
    [
      'a token that is not there',
      'partials/email/footer.mjml.hbs',
      '{{token.inc}}',
      /there is no token "inc"/,
    ],
    ['a theme.json that is no JSON', 'theme.json', '{', /Cannot read the look/],
    ['a colour that is none', 'theme.json', '{"look":{"colours":{"ink":"red;}"}}}', /ink is no colour/],
    ['a face that breaks out', 'theme.json', '{"look":{"faces":{"text":"x;}</style>"}}}', /text is no list/],
  ])('with %s is refused', async (_, path, content, message) => {
    await expect(compileEmailTemplate(withFile(path, content))).rejects.toMatchObject({
      code: 'template',
      path: `mine/${path}`,
      message: expect.stringMatching(message) as string,
    })
  })

  it('fills in what theme.json leaves out', () => {
    expect(findLook(withFile('theme.json', '{}')).widths).toEqual({ line: 66, email: 600 })
  })
})

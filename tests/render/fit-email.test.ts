import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { EMAIL_DEFAULTS, type EmailOptions } from '../../src/model/email-options.ts'
import type { Edition } from '../../src/model/edition.ts'
import { checkEmail, compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { fitEmail } from '../../src/render/email/fit-email.ts'
import { joinTexts } from '../../src/kit/join-texts.ts'
import { toRemoteAddresses } from '../../src/render/view/addresses.ts'
import type { EditionView } from '../../src/render/view/edition-view.ts'
import { plainPen } from '../../src/render/view/pen.ts'
import { toEditionView } from '../../src/render/view/to-edition-view.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { parseDocument } from './html.ts'

let emailTemplate: string
beforeAll(async () => {
  emailTemplate = await compileEmailTemplate(HOUSE_THEME)
})

async function render(edition: Edition, email: Partial<EmailOptions> = {}) {
  const [made] = await renderEdition(edition, {
    theme: HOUSE_THEME,
    articles: ARTICLES_BY_PATH,
    formats: ['email'],
    emailTemplate,
    email: { ...EMAIL_DEFAULTS, ...email },
  })
  return { html: made!.files[0]!.content, notices: made!.notices }
}

/** The edition with its stories so many times, under anchors of their own. */
function repeat(edition: Edition, times: number): Edition {
  const sections = Array.from({ length: times }, (_, n) =>
    edition.sections.map((section) => ({
      ...section,
      id: `${section.id}-${n}`,
      stories: section.stories.map((story) => ({
        ...story,
        id: `${story.id}-${n}`,
        headline: `${n} ${story.headline}`,
      })),
    })),
  )
  return { ...edition, sections: sections.flat() }
}

describe('an e-mail', () => {
  it('that has room for every story tells them all', async () => {
    const { html, notices } = await render(EDITION_ON_SITE)
    expect(notices).toEqual([])
    expect(html).not.toContain('More in the web edition')
  })

  it.each([40_000, 43_000, 46_000])(
    'of at most %d bytes has so many at most, and says what it cut',
    async (bytesMax) => {
      const { html, notices } = await render(EDITION_ON_SITE, { bytesMax })
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(bytesMax)
      expect(Buffer.byteLength(html)).toBeGreaterThan(bytesMax * 0.85)
      expect(notices).toHaveLength(1)
      expect(notices[0]).toMatchObject({ code: 'email-shortened' })
      expect(notices[0]!.message).toMatch(/and these are links: ".+"/)
      expect(html).toContain('More in the web edition')
      expect(html).toContain('href="https://brief.example/issues/2026-W47/index.html#address"')
    },
  )

  it('tells one story more when it has room for one more', async () => {
    const countFull = async (bytesMax: number) =>
      (await render(EDITION_ON_SITE, { bytesMax })).html.match(/<h3\b/g)!.length
    const counts = await Promise.all([36_000, 38_000, 40_000, 43_000, 50_000].map(countFull))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(new Set(counts).size).toBeGreaterThan(2)
  })

  it('of hundreds of stories keeps to its bytes, in good order', async () => {
    const { html, notices } = await render(repeat(EDITION_ON_SITE, 40))
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
    expect((await checkEmail(html)).filter(({ point }) => point !== 'links')).toEqual([])
    expect(notices.map(({ code }) => code)).toEqual(['email-shortened'])
  })

  it('of thousands of stories has links to as many as find room, and says that others are left out', async () => {
    const { html, notices } = await render(repeat(EDITION_ON_SITE, 200))
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
    expect(notices[0]!.message).toMatch(/the last \d+ are left out/)
  })

  it.each([
    [3, /^The whole e-mail has \d+ bytes/],
    [40, /^The whole e-mail has more than \d+ bytes/],
  ])(
    'of an edition told %d times says how long it is, as far as that was looked at',
    async (times, opening) => {
      const edition = repeat(EDITION_ON_SITE, times)
      const { notices } = await render(edition, { bytesMax: 60_000 })
      expect(notices[0]!.message).toMatch(opening)
      const bytes = Number(/\d+/.exec(notices[0]!.message)![0])
      const { html } = await render(edition, { bytesMax: 100_000_000 })
      const share = bytes / Buffer.byteLength(html)
      if (times === 3) expect(share).toBeCloseTo(1, 1)
      else expect(share).toBeLessThan(0.9)
    },
  )

  it('gives up what stands beside its stories before the last of them', async () => {
    const titles = ['People in this issue', 'By the numbers', 'At a glance']
    const sizes = [60_000, 30_000, 27_000, 24_000, 21_000]
    const mails = await Promise.all(sizes.map((bytesMax) => render(EDITION_ON_SITE, { bytesMax })))
    const counts = mails.map(({ html, notices }, index) => {
      expect(Buffer.byteLength(html), `${sizes[index]}`).toBeLessThanOrEqual(sizes[index]!)
      const gone = titles.filter((title) => !html.includes(`>${title}<`))
      for (const title of gone) expect(notices[0]!.message).toContain(title)
      expect(gone).toEqual(titles.slice(0, gone.length))
      return gone.length
    })
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBe(0)
    expect(counts.at(-1)).toBeGreaterThan(0)
  })

  it('of an edition on no site says that siteUrl would help', async () => {
    const { notices } = await render(EDITION, { bytesMax: 30_000 })
    expect(notices[0]!.help).toMatch(/siteUrl/)
  })
})

describe('UTM parameters', () => {
  const utm = { source: 'tidewater', medium: 'email', campaign: 'issue-{id}' }
  const MARKED = 'utm_source=tidewater&utm_medium=email&utm_campaign=issue-2026-W47'

  it('stand on links into the own site, before their anchors, and on no others', async () => {
    const { html } = await render(EDITION_ON_SITE, { utm })
    const links = [...parseDocument(html).querySelectorAll('a')].map((link) => link.getAttribute('href')!)
    const own = links.filter((href) => href.startsWith('https://brief.example/issues/'))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((href) => !href.includes(`?${MARKED}`))).toEqual([])
    expect(own.filter((href) => /#.*utm_/.test(href))).toEqual([])
    expect(links.filter((href) => !own.includes(href) && href.includes('utm_'))).toEqual([])
  })

  it('are not there unless somebody asks', async () => {
    expect((await render(EDITION_ON_SITE)).html).not.toContain('utm_')
  })
})

describe('fitEmail()', () => {
  const view = toEditionView(EDITION_ON_SITE, {
    pen: plainPen,
    addresses: toRemoteAddresses(EDITION_ON_SITE, new Map()),
  })
  const toMany = (count: number) => {
    const [story] = view.sections[0]!.stories
    const stories = Array.from({ length: count }, (_, i) => ({
      ...story!,
      number: i + 1,
      headline: `${i + 1}`,
    }))
    return { ...view, glance: [], sections: [{ ...view.sections[0]!, stories }] }
  }

  it('tells just as many stories as there is room for, however unlike they are', () => {
    fc.assert(
      fc.property(
        // More or fewer than an e-mail is judged by; a link is never longer than its story.
        fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 190, max: 260 })).chain((length) =>
          fc.array(
            fc
              .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 90 }))
              .map(([more, link]) => [link + more, link] as const),
            { minLength: length, maxLength: length },
          ),
        ),
        fc.integer({ min: 1, max: 160_000 }),
        (sizes, bytesMax) => {
          const toLength = (full: number, links: number) =>
            sizes.slice(0, full).reduce((sum, [size]) => sum + size, 100) +
            sizes.slice(full, full + links).reduce((sum, [, size]) => sum + Math.min(size, sizes[0]![0]), 0)
          const fill = ({ sections, shortened }: EditionView) =>
            joinTexts([
              'x'.repeat(toLength(sections.flatMap(({ stories }) => stories).length, shortened.length)),
            ])
          // As the most stories that fit, and then the most links, one by one.
          const count = sizes.length
          const most = (max: number, holds: (n: number) => boolean) =>
            Array.from({ length: max + 1 }, (_, n) => n).findLast((n) => n === 0 || holds(n))!
          const full =
            toLength(count, 0) <= bytesMax
              ? count
              : most(count - 1, (n) => toLength(n, count - n) <= bytesMax)
          const links =
            full > 0 || count === 0 ? count - full : most(count, (n) => toLength(0, n) <= bytesMax)
          const fitted = fitEmail(toMany(count), { bytesMax, fill })
          expect(fitted.view.sections.flatMap(({ stories }) => stories)).toHaveLength(full)
          expect(fitted.view.shortened).toHaveLength(full === count ? 0 : links)
          expect(fitted.html.countBytes()).toBe(toLength(full, links))
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { parseOf } from './parse-of.ts'

const SENTENCE =
  'The harbour board met on Tuesday and decided that the ferries will sail every hour from the spring.'
const BODY = Array.from({ length: 6 }, (_, i) => `<p>${SENTENCE.replace('Tuesday', `day ${i + 1}`)}</p>`)
const page = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferries to sail hourly - The Quay</title>${head}</head><body><main><article><h1>Ferries to sail hourly</h1>${inner}</article></main></body></html>`
const before = (html: string) => page(html + BODY.join(''))
const between = (html: string) => page(BODY.slice(0, 3).join('') + html + BODY.slice(3).join(''))
const after = (html: string) => page(BODY.join('') + html)
const CLEAN = BODY.map((paragraph) => paragraph.replace(/<[^>]+>/g, '')).join('\n\n')

describe('parseArticle() of a page leaves out', () => {
  it.each<readonly [what: string, html: string]>([
    [
      'a box of related reading',
      between(
        '<div class="relatedContent"><h3>Related</h3><p>Ferry dog retires after four thousand crossings, says crew.</p></div>',
      ),
    ],
    [
      'a list of links under a label',
      between(
        '<h3>Read more:</h3><ul><li><a href="/a">Ferry dog retires</a></li><li><a href="/b">Bakery closes</a></li></ul>',
      ),
    ],
    [
      'a pointer to another article',
      between('<p>Read more: <a href="/a">Ferry dog retires after 4,000 crossings</a></p>'),
    ],
    [
      'a headline that is all link',
      between('<p><a href="/a">FERRY DOG RETIRES AFTER FOUR THOUSAND CROSSINGS</a></p>'),
    ],
    ['labels and counters', between('<p>Advertisement</p><p>Image 1 of 4</p><p>Share</p>')],
    [
      'a newsletter box',
      between(
        '<div id="emailSignup"><p>Let our news meet your inbox, delivered on weekday mornings to you.</p></div>',
      ),
    ],
    [
      'words that only a screen reader hears',
      between('<p><span class="visually-hidden">Image copyright</span></p>'),
    ],
    ['a date and a kicker before it', before('<p>Harbours</p><p>Published 18 November 2026</p>')],
    ['who wrote it, at the end', after('<p>Reporting by Ann Oyelaran; editing by Bo Finch.</p>')],
    [
      'rights and follow lines',
      after('<p>Follow her on Twitter @ann.</p><p>© 2026 The Quay. All rights reserved.</p>'),
    ],
    [
      'what else is read',
      after('<h2>Most read</h2><p>Ferry dog retires after four thousand crossings, says crew.</p>'),
    ],
    ['an article in the article', after(`<article><h2>Another</h2><p>${SENTENCE.repeat(2)}</p></article>`)],
    [
      'an article beside the article',
      after(`</article><article><h2>Another</h2><p>${SENTENCE.repeat(3)}</p>`),
    ],
  ])('%s', async (_, html) => {
    expect((await parseOf(html, 'a.html')).text).toBe(CLEAN)
  })
})

describe('parseArticle() of a page keeps', () => {
  it.each<readonly [what: string, html: string, type: string]>([
    [
      'a quotation set off',
      between('<blockquote><p>We shall sail, and on the hour, whatever the weather says.</p></blockquote>'),
      'blockquote',
    ],
    [
      'a quoted post in a box of its network',
      between(
        '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>The ferries are late and so am I, as ever on this island.</p></blockquote></div>',
      ),
      'blockquote',
    ],
    [
      'a list',
      between('<ul><li>Four boats instead of three</li><li>Two crews for each of them</li></ul>'),
      'list',
    ],
    [
      'a table',
      between('<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Arnsund</td><td>4</td></tr></table>'),
      'table',
    ],
    ['a subhead', between('<h2>Who pays for it</h2>'), 'heading'],
  ])('%s', async (_, html, type) => {
    const { tree } = await parseOf(html, 'a.html')
    expect(tree.children.map((node) => node.type)).toContain(type)
  })

  it('a figure with its caption', async () => {
    const html = between(
      '<figure><img src="https://example.org/a.jpg" alt="A ferry"><figcaption>The Aurora at her berth in May</figcaption></figure>',
    )
    const { passages, text, tree } = await parseOf(html, 'a.html')
    const caption = passages.find(({ kind }) => kind === 'caption')!
    expect(text.slice(caption.start, caption.end)).toBe('The Aurora at her berth in May')
    expect(JSON.stringify(tree)).toContain('https://example.org/a.jpg')
  })
})

describe('parseArticle() of a page finds', () => {
  it.each<readonly [what: string, html: string, expected: object]>([
    [
      'the date that it shows',
      before('<p class="publish-date">Published 11:11 PM EST Nov 19, 2026</p>'),
      { date: '2026-11-19' },
    ],
    [
      'a date in German',
      before('<span class="about">publiziert am 25. September 2026</span>'),
      { date: '2026-09-25' },
    ],
    [
      'the date in its address',
      page(BODY.join(''), '<link rel="canonical" href="https://example.org/2026/nov/18/ferries">'),
      { date: '2026-11-18' },
    ],
    [
      'the day of the paper and not that of UTC',
      page(
        `<p class="date">Published November 18, 2026</p>${BODY.join('')}`,
        '<meta property="article:published_time" content="2026-11-19T04:30:00Z">',
      ),
      { date: '2026-11-18' },
    ],
    [
      'JSON-LD with a comma too many',
      page(
        BODY.join(''),
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-18","author":{"name":"Ann Oyelaran"},}</script>',
      ),
      { date: '2026-11-18', byline: 'Ann Oyelaran' },
    ],
    [
      'the author whom it shows',
      before('<a rel="author" href="/ann">Ann Oyelaran</a>'),
      { byline: 'Ann Oyelaran' },
    ],
    [
      'the standfirst',
      before('<p class="standfirst">Four boats will do what three could not</p>'),
      { dek: 'Four boats will do what three could not' },
    ],
    [
      'the whole headline where metadata cut it',
      page(BODY.join(''), '<meta property="og:title" content="Ferries to sail hour…">'),
      { headline: 'Ferries to sail hourly' },
    ],
    [
      'the headline that it shows',
      page(BODY.join(''), '<meta property="og:title" content="You will not believe what these ferries do">'),
      { headline: 'Ferries to sail hourly' },
    ],
  ])('%s', async (_, html, expected) => {
    expect(await parseOf(html, 'a.html')).toMatchObject(expected)
  })

  it('no date at the beginning of time', async () => {
    const head = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'
    expect((await parseOf(page(BODY.join(''), head), 'a.html')).date).toBeUndefined()
  })
})

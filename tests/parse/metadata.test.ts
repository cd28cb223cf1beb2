import { describe, expect, it } from 'vitest'
import { codesOf, parseOf } from './parse-of.ts'

const withFront = (lines: string, body = 'It rained.') => parseOf(`---\n${lines}\n---\n\n${body}\n`, 'a.md')

describe('front matter', () => {
  it.each([
    ['headline: A', { headline: 'A' }],
    ['Title: "A: b"', { headline: 'A: b' }],
    ['standfirst: A', { dek: 'A' }],
    ['authors: [A, B, C]', { byline: 'A, B and C' }],
    ['author: { name: A }', { byline: 'A' }],
    ['byline: By A', { byline: 'A' }],
    ['published: 2026-11-23', { date: '2026-11-23' }],
    ['date: Nov 3, 2026', { date: '2026-11-03' }],
    ['site: A', { publisher: 'A' }],
    ['source: https://e.example/a', { canonicalUrl: 'https://e.example/a' }],
    ['link: https://e.example/a', { canonicalUrl: 'https://e.example/a' }],
    ['lang: pt_BR', { language: 'pt-BR' }],
    ['categories: a, b; a', { tags: ['a', 'b'] }],
    ['tags: ["#a", 2026]', { tags: ['a', '2026'] }],
    ['section: World', { section: 'World' }],
    [
      'image: { src: "https://e.example/a.png", alt: B }',
      { image: { url: 'https://e.example/a.png', alt: 'B' } },
    ],
    ['cover: https://e.example/a.png\nalt: B', { image: { url: 'https://e.example/a.png', alt: 'B' } }],
    [
      'image: maps/a%20b.png\nimageAlt: B\nimageCaption: C',
      { image: { url: 'maps/a b.png', alt: 'B', caption: 'C' } },
    ],
    ['title: 12', { headline: '12' }],
    ['layout: post\ndraft: true\nnothing:', {}],
  ])('"%s" is understood', async (lines, expected) => {
    const article = await withFront(lines)
    expect(article).toMatchObject(expected)
    expect(codesOf(article).filter((code) => code !== 'headline-guessed')).toEqual([])
  })

  it.each([
    ['date: 2026-02-30', 'date-unreadable', 2],
    ['date: soon', 'date-unreadable', 2],
    ['title: A\ntags: { a: 1 }', 'front-matter-value', 3],
    ['url: javascript:alert(1)', 'front-matter-value', 2],
    ['image: /etc/a.png', 'front-matter-value', 2],
    ['image: a.svg', 'front-matter-value', 2],
    ['image: file:///a.png', 'front-matter-value', 2],
    ['lang: "<b>"', 'front-matter-value', 2],
    ['title: [a]', 'front-matter-value', 2],
    ['title: A\n__proto__: { polluted: true }', 'front-matter-key', 3],
    ['constructor: x', 'front-matter-key', 2],
    ['just words', 'front-matter-unreadable', 2],
    ['- a list', 'front-matter-unreadable', 2],
    ['title: {{ x }}', 'front-matter-value', 2],
    ['title: A\ntitle: B', 'front-matter-unreadable', 3],
    ['title: "unclosed', 'front-matter-unreadable', undefined],
    ['{{{', 'front-matter-unreadable', undefined],
  ])('"%s" gives %s in line %s, and the article goes on', async (lines, code, line) => {
    const article = await withFront(lines)
    const notice = article.notices.find((one) => one.code === code)
    expect(notice).toMatchObject({ path: 'a.md', ...(line === undefined ? {} : { line }) })
    expect(article.text).toBe('It rained.')
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('runs no code and makes no objects', async () => {
    const article = await withFront('title: !!js/function "x"\ndate: !!timestamp 2026-11-23')
    expect([article.headline, article.date]).toEqual(['x', '2026-11-23'])
  })

  it('is the text of the author when it is only between two breaks', async () => {
    const article = await parseOf('---\n\nIt rained.\n\nIt snowed.\n\n---\n', 'a.md')
    expect(article.text).toBe('It rained.\n\nIt snowed.')
  })

  it('is understood in plain text', async () => {
    const article = await parseOf('---\ntitle: A\ntags: [b]\n---\n\nIt *rained*.\n')
    expect([article.headline, article.tags, article.text]).toEqual(['A', ['b'], 'It *rained*.'])
  })
})

describe('the headline', () => {
  it.each([
    ['a.md', '# A\n\nb', 'A', 'b'],
    ['a.md', 'A\n=\n\nb', 'A', 'b'],
    ['a.md', '## A\n\nb', 'A', 'b'],
    ['a.md', '---\ntitle: A\n---\n# a.\n\nb', 'A', 'b'],
    ['a.md', '---\ntitle: A\n---\n# C\n\nb', 'A', 'C\n\nb'],
    ['a.md', '![](x.png)\n\n# A\n\nb', 'A', 'b'],
    ['a.txt', 'A\n\nb\n\nc', 'A', 'b\n\nc'],
    ['a.txt', 'A\n\nA\n\nb.', 'A', 'b.'],
    ['a.txt', 'A big  day.\n\nA BIG DAY\n=====\n\nb.', 'A big day.', 'b.'],
    ['a.txt', 'Title: A\n\nA\n\nb.', 'A', 'b.'],
  ])('%s: "%s" is headed "%s"', async (path, source, headline, text) => {
    const article = await parseOf(source, path)
    expect([article.headline, article.text, codesOf(article)]).toEqual([headline, text, []])
  })

  it.each([
    ['a.txt', 'It rained all night.', 'It rained all night', ['headline-guessed']],
    ['news/a-wet_night.txt', ' \n', 'A wet night', ['headline-guessed', 'no-text']],
    ['a-wet_night.md', '', 'A wet night', ['headline-guessed', 'no-text']],
    ['a-wet_night.html', '', 'A wet night', ['headline-guessed', 'no-text']],
    ['a.md', 'It rained.\n\n# Later\n\nIt stopped.', 'Later', ['headline-guessed']],
  ])('%s: "%s" is named "%s"', async (path, source, headline, codes) => {
    const article = await parseOf(source, path)
    expect([article.headline, codesOf(article)]).toEqual([headline, codes])
  })
})

describe('a page', () => {
  const page = (head: string) =>
    parseOf(
      `<html><head>${head}</head><body><article><p>${'It rained all night. '.repeat(20)}</p></article></body></html>`,
      'a.html',
    )

  it.each([
    [
      '<title>A | Site</title><meta property="og:site_name" content="Site">',
      { headline: 'A', publisher: 'Site' },
    ],
    ['<meta property="og:title" content="A &amp;amp; b">', { headline: 'A & b' }],
    ['<meta name="author" content="By Jane Doe">', { byline: 'Jane Doe' }],
    ['<meta name="date" content="soon"><meta name="pubdate" content="2026-11-23">', { date: '2026-11-23' }],
    [
      '<meta property="article:tag" content="a"><meta property="article:tag" content="b">',
      { tags: ['a', 'b'] },
    ],
    ['<meta property="og:image" content="http://e.example/a.png">', { image: undefined }],
    ['<meta property="og:image" content="a.png">', { image: undefined }],
    [
      '<meta property="og:image" content="a.png"><meta property="twitter:image" content="https://e.example/a.png">',
      { image: { url: 'https://e.example/a.png', alt: '' } },
    ],
    [
      '<link rel="canonical" href="javascript:x"><meta property="og:url" content="https://e.example/">',
      { canonicalUrl: 'https://e.example/' },
    ],
    [
      '<script type="application/ld+json">[{"@type":"BlogPosting","headline":"A","author":"Jane Doe"}]</script>',
      { headline: 'A', byline: 'Jane Doe' },
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"https://e.example/jane"},"headline":{"a":1}}</script><title>B</title>',
      { headline: 'B', byline: undefined },
    ],
    ['<script type="application/ld+json">{ not json</script><title>B</title>', { headline: 'B' }],
  ])('%s', async (head, expected) => {
    const article = await page(head)
    for (const [name, value] of Object.entries(expected)) expect(article[name as 'headline']).toEqual(value)
    expect(article.text).toMatch(/^It rained all night\./)
  })
})

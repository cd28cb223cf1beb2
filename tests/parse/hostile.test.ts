import { describe, expect, it } from 'vitest'
import { checkArticle } from './check-article.ts'
import { codesOf, parseOf } from './parse-of.ts'

const runs = Array.from({ length: 1400 }, (_, i) => '`'.repeat(i + 1)).join(' a')
const BOMB = `---
title: A bomb
a: &a [x, x, x, x, x, x, x, x, x]
${'bcdefgh'.replace(/./g, (name, i: number) => `${name}: &${name} [${`*${'abcdefgh'[i]!}, `.repeat(9)}x]\n`)}---

It rained.
`

/** Each of these hangs or overflows a parser that is not careful; that the test ends is what it shows. */
const HOSTILE: readonly (readonly [name: string, path: string, text: string])[] = [
  ['ten thousand nested block quotes', 'a.md', `${'> '.repeat(10_000)}deep`],
  ['ten thousand nested lists in a line', 'a.md', `${'- '.repeat(10_000)}deep`],
  [
    'lists nested by indentation',
    'a.md',
    Array.from({ length: 1500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  ],
  ['megabytes of brackets', 'a.md', '['.repeat(2_000_000)],
  ['megabytes of asterisks', 'a.md', '*'.repeat(2_000_000)],
  ['marks that never close', 'a.md', '*a_ '.repeat(100_000)],
  ['links within links', 'a.md', '[a]('.repeat(100_000)],
  ['emphasis within emphasis', 'a.md', `${'*a **b '.repeat(1500)}c${'** *'.repeat(1500)}`],
  ['backticks of every length', 'a.md', runs],
  ['a quote in every second line', 'a.md', '> a\nb\n\n'.repeat(20_000)],
  ['very many paragraphs', 'a.md', 'a\n\n'.repeat(200_000)],
  ['unclosed tags', 'a.md', '<a '.repeat(200_000)],
  ['unclosed comments', 'a.md', '<!-- '.repeat(200_000)],
  ['a bomb of aliases', 'a.md', BOMB],
  ['very long front matter', 'a.md', `---\n${'a: b\n'.repeat(50_000)}---\ntext`],
  ['nested lists in front matter', 'a.md', `---\na: ${'['.repeat(30_000)}\n---\ntext`],
  ['nested tables in TOML', 'a.md', `+++\na = ${'['.repeat(30_000)}\n+++\ntext`],
  ['ten thousand nested quotes in text', 'a.txt', `${'> '.repeat(10_000)}deep`],
  ['one line of megabytes', 'a.txt', 'By Ada, '.repeat(400_000)],
  ['capitals without an end', 'a.txt', 'A B. '.repeat(400_000)],
  ['very many short lines', 'a.txt', 'a\n'.repeat(500_000)],
  ['dashes and spaces', 'a.txt', '- '.repeat(1_000_000)],
  ['a name without an end', 'a.txt', `By ${'Ada '.repeat(34)}x`],
  ['ten thousand nested elements', 'a.html', `<html><body>${'<div>'.repeat(10_000)}deep`],
  ['ten thousand nested inline elements', 'a.html', `<html><body><p>${'<b>'.repeat(10_000)}deep`],
  ['nested tables', 'a.html', `<html><body>${'<table><tr><td>'.repeat(2000)}deep`],
  ['megabytes of less-than signs', 'a.html', `<html>${'<'.repeat(2_000_000)}deep`],
  [
    'deep JSON-LD',
    'a.html',
    `<html><script type="application/ld+json">${'[{"@graph":'.repeat(20_000)}</script><p>deep`,
  ],
  ['nested elements in Markdown', 'a.md', `${'<div>'.repeat(10_000)}deep`],
]

describe('parseArticle() gets through', () => {
  it.each(HOSTILE)('%s', async (_, path, text) => {
    const article = await parseOf(text, path)
    if (text.length < 100_000) checkArticle(article, text)
    expect(article.headline).not.toBe('')
  })

  it('and keeps the words of what it could not read as Markdown', async () => {
    const article = await parseOf(`# Deep\n\n${'> '.repeat(10_000)}words at the bottom`, 'a.md')
    expect(article.text).toContain('words at the bottom')
    expect(codesOf(article)).toContain('markdown-too-deep')
  })

  it('and keeps the words of a page that is too deep', async () => {
    const article = await parseOf(`<html><body>${'<div>'.repeat(10_000)}words at the bottom`, 'a.html')
    expect(article.text).toContain('words at the bottom')
    expect(codesOf(article)).toContain('page-too-deep')
  })

  it('and reads the article behind front matter that is a bomb', async () => {
    const article = await parseOf(BOMB, 'a.md')
    expect([article.headline, article.text, codesOf(article)]).toEqual([
      'A bomb',
      'It rained.',
      ['front-matter-unreadable'],
    ])
  })
})

describe('parseArticle() lets nothing active through', () => {
  it.each([
    ['a.md', '<script>alert(1)</script>'],
    ['a.md', 'a <script>alert(1)</script> b'],
    ['a.md', '<img src=x onerror=alert(1)>'],
    ['a.md', '<svg><script>alert(1)</script></svg>'],
    ['a.md', '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#106;avascript:alert(1))'],
    ['a.md', '[a](<java\nscript:alert(1)>) [b](vbscript:alert(1)) [c](data:text/html,alert(1))'],
    ['a.md', '[a][x]\n\n[x]: javascript:alert(1)'],
    ['a.md', '![a](javascript:alert(1)) ![b](data:text/html,alert(1))'],
    ['a.md', '<javascript:alert(1)>'],
    ['a.md', '[a](//alert(1).example) [b](https://user:alert(1)@e.example)'],
    ['a.html', '<p onclick="alert(1)">a</p><script>alert(1)</script>'],
    ['a.html', '<p><a href="javascript:alert(1)">a</a> <a href=" java&#10;script:alert(1)">b</a></p>'],
    ['a.html', '<p><img src="javascript:alert(1)"><iframe srcdoc="alert(1)"></iframe>a</p>'],
    ['a.html', '<p>a</p><style>b{background:url(javascript:alert(1))}</style>'],
  ])('%s: %s', async (path, text) => {
    const { tree } = await parseOf(text, path)
    const targets = [...JSON.stringify(tree).matchAll(/"(?:url|identifier)":"([^"]*)"/g)].map(
      ([, url]) => url,
    )
    expect(targets.filter((url) => url!.includes('alert'))).toEqual([])
    expect(JSON.stringify(tree)).not.toMatch(/"type":"html"|onclick|onerror|srcdoc/)
  })
})

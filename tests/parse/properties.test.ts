import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkArticle } from './check-article.ts'
import { parseOf } from './parse-of.ts'

const WORDS =
  'rain wind Ada PORT ELLIN — “We said no,” & &amp; &copy; \\* \\[ *bold* **strong** _it_ `code` `a \\| b` [link](https://e.example/a) ![p](q.png) <b>x</b> <br> <script>y</script> [^1] ~~gone~~ By 1. - > # | https://e.example \u00a0 \u200b é 😀 x\u00ady'.split(
    ' ',
  )
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '))
const start = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '> ',
  '> > ',
  '- ',
  '1. ',
  '    ',
  '  ',
  '| ',
  '- [x] ',
  '[^1]: ',
  '```\n',
  '\t',
  '---\n',
  '===\n',
  '<div>\n',
)
const end = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '  \n', '\\\n', '\n| - | - |\n')
const lines = fc
  .array(fc.tuple(start, line, end), { maxLength: 14 })
  .map((all) => all.map((parts) => parts.join('')).join(''))
const front = fc.constantFrom(
  '',
  '',
  '---\ntitle: A\n---\n',
  '---\ntitle: [\n---\n',
  '+++\ntitle = "A"\n+++\n',
)
const markup = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div>',
        '<h1>',
        '</h1>',
        '<ul><li>',
        '<br>',
        '<table><tr><td>',
        '<blockquote>',
        '<figure><figcaption>',
        '<img src=x>',
        '<pre>a\n\nb</pre>',
        '<!--',
        '<a href="javascript:x">',
        '<svg><script>',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join('\n'))

const holds = (path: string) => async (source: string) => checkArticle(await parseOf(source, path), source)
const RUNS = { numRuns: 150 }

describe('parseArticle() keeps every place true', () => {
  it('in plain text', () => fc.assert(fc.asyncProperty(lines, holds('a.txt')), RUNS))
  it('in Markdown', () =>
    fc.assert(
      fc.asyncProperty(front, lines, (head, body) => holds('a.md')(head + body)),
      RUNS,
    ))
  it('in pages', () =>
    fc.assert(fc.asyncProperty(markup, holds('a.html')), {
      numRuns: 60,
      examples: [['<a href="javascript:x">\n<table><tr><td>'], ['<a href=x><table><tr><td>Rain</table>']],
    }))

  it.each(['a.txt', 'a.md', 'a.html'])('in any characters at all, as %s', (path) =>
    fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), holds(path)), { numRuns: 60 }),
  )
})

it('parseArticle() gives the same article twice', () =>
  fc.assert(
    fc.asyncProperty(lines, fc.constantFrom('a.txt', 'a.md'), async (source, path) => {
      expect(await parseOf(source, path)).toEqual(await parseOf(source, path))
    }),
    { numRuns: 50 },
  ))

it('parseArticle() loses no word of a plain text', () =>
  fc.assert(
    fc.asyncProperty(lines, async (source) => {
      const article = await parseOf(source)
      const { headline, dek, byline, dateline, publisher, tags, text } = article
      const kept = [headline, dek, byline, dateline, publisher, ...tags, text].join(' ')
      for (const word of ['rain', 'wind', 'ELLIN', '**strong**']) {
        if (source.includes(word)) expect(kept).toContain(word)
      }
    }),
    RUNS,
  ))

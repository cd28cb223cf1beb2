import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, it } from 'vitest'
import { markQuotations } from '../../src/render/article/mark-quotations.ts'
import { openArticleHtml, type ToArticleHtml } from '../../src/render/article/to-article-html.ts'
import { buildArticle } from '../fixtures/render/build-article.ts'

const parseMarkdown = unified().use(remarkParse).use(remarkGfm)

describe('openArticleHtml()', () => {
  let toHtml: ToArticleHtml
  beforeAll(async () => {
    toHtml = await openArticleHtml({ footnotes: 'Footnotes', backToFootnote: 'Back' })
  })

  it.each([
    ['raw HTML', '<script>alert(1)</script>\n\n<b onclick="x">a</b>', '<p>a</p>'],
    [
      'a script address',
      '[a](javascript:alert(1)) [b](data:text/html,x) <vbscript:x>',
      '<p>a b vbscript:x</p>',
    ],
    ['an address without a scheme', '[a](//evil.example) [b](/c) [d](e.md) [f](#g)', '<p>a b d f</p>'],
    ['a name and password in an address', '[a](https://u:p@e.example)', '<p>a</p>'],
    [
      'a safe address',
      '[a](https://e.example "title") <me@e.example>',
      '<p><a href="https://e.example/" rel="nofollow noopener">a</a> <a href="mailto:me@e.example" rel="nofollow noopener">me@e.example</a></p>',
    ],
    ['a picture without https', '![a map](http://t.example/p.gif)![](x.png)', '<p>a map</p>'],
    [
      'a picture',
      '![a "map"](https://p.example/m.jpg)',
      '<p><img src="https://p.example/m.jpg" alt="a &#x22;map&#x22;" loading="lazy"></p>',
    ],
    ['headings that skip levels', '# a\n\n### b\n\n###### c', '<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>'],
    [
      'a table',
      '| a | b |\n|:--|--:|\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th class="to-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="to-right">2</td>\n</tr>\n</tbody>\n</table>',
    ],
    [
      'code',
      '`<b>` \n\n```js"onclick=x\na\n\n\nb\n```',
      '<p><code>&#x3C;b></code></p>\n<pre><code>a\n\n\nb\n</code></pre>',
    ],
    [
      'a reference whose definition stands in a quotation further on',
      '[a]\n\n> - b\n>\n>   [a]: https://e.example/a',
      '<p><a href="https://e.example/a" rel="nofollow noopener">a</a></p>\n<blockquote>\n<ul>\n<li>\n<p>b</p>\n</li>\n</ul>\n</blockquote>',
    ],
    ['a task list', '- [x] a', '<ul class="contains-task-list">\n<li class="task-list-item"> a</li>\n</ul>'],
  ])('prints %s safely', (_, markdown, expected) => {
    expect(toHtml(parseMarkdown.parse(markdown))).toBe(expected)
  })

  it('finds what a footnote refers to, wherever it is defined', () => {
    const html = toHtml(
      parseMarkdown.parse('a[^1]\n\n[^1]: [b]\n\n    [^2]\n\n    [b]: https://e.example/b\n\n> [^2]: c'),
    )
    expect(html).toContain('<a href="https://e.example/b" rel="nofollow noopener">b</a>')
    expect(html).toContain('<li id="user-content-fn-2">')
  })

  it('keeps footnotes and the links between them', () => {
    const html = toHtml(parseMarkdown.parse('a[^1]\n\n[^1]: b'))
    expect(html).toContain('<a href="#user-content-fn-1" id="user-content-fnref-1"')
    expect(html).toContain('<li id="user-content-fn-1">')
    expect(html).toContain('<p class="footnotes-title">Footnotes</p>')
  })

  it('does not fall over a tree of ten thousand levels', () => {
    let node: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'deep' }] }
    for (let i = 0; i < 10_000; i++) node = { type: 'blockquote', children: [node] }
    const { tree } = markQuotations({ type: 'root', children: [node] }, [])
    expect(toHtml(tree)).toContain('<blockquote>')
  })
})

describe('markQuotations()', () => {
  const article = buildArticle({
    path: 'a',
    headline: 'a',
    blocks: [
      ['He said ', { em: 'no' }, ' and yes'],
      ['Then ', { code: 'x = 1' }, ' again'],
    ],
  })
  const find = (words: string) => ({
    start: article.text.indexOf(words),
    end: article.text.indexOf(words) + words.length,
  })

  it.each<[string, readonly { anchor: string; pieces: readonly { start: number; end: number }[] }[], string]>(
    [
      [
        'the middle of a leaf',
        [{ anchor: 'q1', pieces: [find('said')] }],
        'He [q1:said] no and yes|Then x = 1 again',
      ],
      [
        'words over three leaves',
        [{ anchor: 'q1', pieces: [find('said no and')] }],
        'He [q1:said ][q1:no][q1: and] yes|Then x = 1 again',
      ],
      [
        'two pieces',
        [{ anchor: 'q1', pieces: [find('said'), find('again')] }],
        'He [q1:said] no and yes|Then x = 1 [q1:again]',
      ],
      [
        'words over two paragraphs',
        [{ anchor: 'q1', pieces: [find('yes\n\nThen')] }],
        'He said no and [q1:yes]|[q1:Then] x = 1 again',
      ],
      ['code, whole', [{ anchor: 'q1', pieces: [find('= 1')] }], 'He said no and yes|Then [q1:x = 1] again'],
      [
        'overlapping quotations',
        [
          { anchor: 'q1', pieces: [find('said no')] },
          { anchor: 'q2', pieces: [find('no and')] },
        ],
        'He [q1:said ][q1:no][q2: and] yes|Then x = 1 again',
      ],
      [
        'nothing beyond the text',
        [{ anchor: 'q1', pieces: [{ start: 900, end: 910 }] }],
        'He said no and yes|Then x = 1 again',
      ],
    ],
  )('marks %s', (_, markings, expected) => {
    const { tree, markCounts } = markQuotations(article.tree, markings)
    expect(tree.children.map(show).join('|')).toBe(expected)
    const marks = [...expected.matchAll(/\[(q\d)/g)].map(([, anchor]) => anchor)
    expect([...markCounts.values()].reduce((sum, n) => sum + n, 0)).toBe(marks.length)
  })

  it('leaves the article’s own tree as it was', () => {
    const before = structuredClone(article.tree)
    markQuotations(article.tree, [{ anchor: 'q1', pieces: [find('said no')] }])
    expect(article.tree).toEqual(before)
  })
})

function show(node: Root | RootContent): string {
  const inner = 'children' in node ? node.children.map(show).join('') : 'value' in node ? node.value : ''
  const properties = node.type === 'emphasis' ? node.data?.hProperties : undefined
  return properties === undefined ? inner : `[${properties.id ?? properties.className}:${inner}]`
}

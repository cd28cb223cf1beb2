import fc from 'fast-check'
import type { Nodes as HastNodes } from 'hast'
import type { Link, Nodes as MdastNodes, Text } from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import type { Article } from '../../src/model/article.ts'
import type { CitedText, Edition, Story } from '../../src/model/edition.ts'
import { compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { buildArticle } from '../fixtures/render/build-article.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea>-->',
  '<!--',
  ']]>',
  '{{title}} {{{title}}} {{> story}} {{#each x}}',
  '](javascript:alert(1)) ',
  '\n\n# h\n\n- l\n\n> q\n\n```\n',
  '---\n',
  '%unsubscribe%',
  '&lt;&#60;&quot;',
  '\u202E\u0000\u0007',
  '\uD800',
  '<div lang=x dir=rtl style=x>',
  '{% raw %} ::: note',
  '[a]: https://x.example\n',
  '| a |\n|---|\n',
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(''))

/** An edition with the same words in every field that an author or an editor can write. */
function say(text: string): { readonly edition: Edition; readonly article: Article } {
  const said = `x${text}`
  const article = buildArticle({
    path: said,
    headline: said,
    dek: said,
    byline: said,
    dateline: said,
    publisher: said,
    blocks: [
      [said, { em: said }, { code: said }, { link: said, url: 'https://a.example/' }],
      { html: said },
      { pre: 'x' },
    ],
  })
  const from = { path: said, pieces: [{ start: 0, end: said.length }], line: 1 }
  const reference = {
    path: said,
    sha256: '',
    slug: text,
    headline: said,
    byline: said,
    publisher: said,
    readingMinutes: 1,
  }
  const quotation = { id: text, text: said, attribution: { name: said, role: said }, from }
  // Between marks it is tags whatever the words are, so that editions of other words have the same shape.
  const value = `«${said}»`
  const leaf: Text = { type: 'text', value }
  const marked: CitedText = {
    text: said,
    inline: [
      leaf,
      { type: 'strong', children: [{ type: 'emphasis', children: [leaf] }] },
      { type: 'inlineCode', value },
      { type: 'break' },
      { type: 'link', url: 'https://c.example/', children: [leaf] },
    ],
  }
  const story: Story = {
    id: `s${text}`,
    headline: said,
    dek: said,
    oneLine: { text: said },
    body: [
      { kind: 'paragraph', sentences: [{ text: said }, { text: said }] },
      { kind: 'quotation', quotation },
      { kind: 'points', points: [{ text: said }, marked], start: 3 },
      { kind: 'points', points: [{ text: said }] },
      { kind: 'image', image: { url: 'https://a.example/i.png', alt: said, caption: said } },
    ],
    articles: [reference, { ...reference, path: 'elsewhere', url: 'https://b.example/' }],
    tags: [said],
  }
  const edition: Edition = {
    id: '2026-W47',
    title: said,
    tagline: said,
    number: 1,
    date: '2026-11-23' as CalendarDate,
    language: 'en',
    subject: said,
    preheader: said,
    note: [{ kind: 'paragraph', sentences: [{ text: said }, marked] }],
    sender: { name: said, postalAddress: said, email: 'a@b.example' },
    quotationOfTheIssueId: text,
    counts: { articles: 1, stories: 1, quotations: 1, speakers: 1, readingMinutes: 1 },
    sections: [
      {
        id: `t${text}`,
        title: said,
        body: [{ kind: 'quotation', quotation: { id: `n${text}`, text: said } }],
        stories: [story],
      },
    ],
  }
  return { edition, article }
}

/** A document without its words: elements and the names of their attributes. */
function toHtmlShape(node: HastNodes): unknown {
  if (node.type === 'element')
    return [
      node.tagName,
      Object.keys(node.properties).toSorted(),
      node.children.map(toHtmlShape).filter(Boolean),
    ]
  if (node.type === 'root') return node.children.map(toHtmlShape).filter(Boolean)
  return node.type === 'text' ? undefined : node.type
}

/** Markdown without its words. GFM links bare addresses of the web whatever is done; they lead where they say. */
function toMarkdownShape(node: MdastNodes): unknown {
  if (node.type === 'text' || (node.type === 'link' && isBareAddress(node))) return undefined
  return [node.type, 'children' in node ? node.children.map(toMarkdownShape).filter(Boolean) : []]
}

function isBareAddress({ url, children: [child] }: Link): boolean {
  const text = child?.type === 'text' ? child.value : ''
  return text !== '' && ['', 'http://', 'mailto:'].some((scheme) => `${scheme}${text}` === url)
}

const SAFE_ADDRESS =
  /^(?:https?:\/\/(?![^/?#]*@)|mailto:|#|(?:\.\.\/index|articles\/[a-z0-9-]+)\.html(?:#|$))/

const readHtml = unified().use(rehypeParse)
const readMarkdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

describe('renderEdition()', () => {
  let emailTemplate: string
  beforeAll(async () => {
    emailTemplate = await compileEmailTemplate(HOUSE_THEME)
  })

  async function render(text: string): Promise<readonly string[]> {
    const { edition, article } = say(text)
    const articles = new Map([[article.path, article]])
    const formats = ['web', 'email', 'markdown'] as const
    // A field that subscribers have; one that they have not is an error.
    const options = { theme: HOUSE_THEME, articles, formats, emailTemplate, fields: ['title'] }
    const renditions = await renderEdition(edition, options)
    return renditions.flatMap(({ files }) => files).map(({ content }) => content)
  }

  const toShapes = ([index, article, html, _text, markdown]: readonly string[]) => ({
    index: toHtmlShape(readHtml.parse(index!)),
    article: toHtmlShape(readHtml.parse(article!)),
    email: toHtmlShape(readHtml.parse(html!)),
    markdown: toMarkdownShape(readMarkdown.runSync(readMarkdown.parse(markdown!)) as MdastNodes),
  })

  it('never lets words become elements, attributes or Markdown', async () => {
    const plain = toShapes(await render('plain'))
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const files = await render(text)
        expect(toShapes(files)).toEqual(plain)
        const frontMatter = parse(/^---\n([\s\S]*?)\n---\n/.exec(files[4]!)![1]!) as Record<string, unknown>
        expect(Object.keys(frontMatter)).toEqual(['title', 'date', 'description', 'tags'])
      }),
      { numRuns: 60 },
    )
  })

  it('links to nothing but http, https, mailto and places of its own', async () => {
    const addresses = fc.oneof(
      fc.constantFrom(
        'javascript:alert(1)',
        'JAVASCRIPT:x',
        'data:text/html,x',
        '//evil.example',
        'https://u:p@e.example/',
        'vbscript:x',
        ' javascript:x',
        'java\nscript:x',
        '"><script>',
        'file:///etc/passwd',
        '../x.html" onclick="',
      ),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(addresses, async (url) => {
        const { edition, article } = say('x')
        const [section] = edition.sections
        const [story] = section!.stories
        const stories = [
          {
            ...story!,
            articles: [
              { ...story!.articles[0]!, url },
              { ...story!.articles[1]!, url },
            ],
          },
        ]
        const renditions = await renderEdition(
          {
            ...edition,
            siteUrl: url,
            sender: { name: 'x', email: url },
            sections: [{ ...section!, stories }],
          },
          {
            theme: HOUSE_THEME,
            articles: new Map([[article.path, article]]),
            formats: ['web', 'email', 'markdown'],
            emailTemplate,
          },
        )
        for (const { path, content } of renditions.flatMap(({ files }) => files)) {
          const links = path.endsWith('.md')
            ? content.matchAll(/\]\(([^\n]*?)\)(?=[ ,\n]|$)/g)
            : content.matchAll(path.endsWith('.txt') ? /^(?:\[\d+\] )(.*)$/gm : /\shref="([^"]*)"/g)
          for (const [, href] of links) expect(href, path).toMatch(SAFE_ADDRESS)
        }
      }),
      { numRuns: 60 },
    )
  })
})

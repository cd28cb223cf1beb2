import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { escapeMarkdownUrl } from '../../src/render/markdown/escape-markdown-url.ts'
import { escapeMarkdown } from '../../src/render/markdown/escape-markdown.ts'
import { toLine } from '../../src/render/text/to-line.ts'

const plain = unified().use(remarkParse)
const gfm = unified().use(remarkParse).use(remarkGfm)

function toText(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(toText).join('') : ''
}

const MARKS = [
  ...'\\`*_{}[]<>|$~^#@&:.!?%=+-()\'"/;0123456789 abc\u00A0é“🦭',
  ...[
    'import ',
    'export ',
    'www.',
    'https://',
    '&lt;',
    '&#35;',
    '{{',
    '}}',
    '{%',
    ':::',
    '!!!',
    '???',
    '===',
    '---',
    '1. ',
    '```',
    '[^1]:',
  ],
]

describe('escapeMarkdown()', () => {
  it.each([
    ['3 < 5 & a > b', '3 &lt; 5 & a &gt; b'],
    ['&lt; stays four letters', '&amp;lt; stays four letters'],
    ['{{ x }} {% raw %}', '&#123;&#123; x &#125;&#125; &#123;% raw %&#125;'],
    ['Array<string> {#id}', 'Array&lt;string&gt; &#123;&#35;id&#125;'],
    ['import fs from "fs"', '&#105;mport fs from "fs"'],
    ['export const x', '&#101;xport const x'],
    ['important exports', 'important exports'],
    ['Import duties rise', 'Import duties rise'],
    ['- five', '&#45; five'],
    ['+ five', '&#43; five'],
    ['1) one', '1&#41; one'],
    ['2.9 per cent', '2.9 per cent'],
    ['A year and […] more', 'A year and […] more'],
    ['A […](b) […]: c', 'A &#91;…&#93;(b) &#91;…&#93;: c'],
    ['[[…]] […][d]', '&#91;[…]&#93; &#91;…&#93;&#91;d&#93;'],
    ['2026. A year', '2026&#46; A year'],
    ['In 2026. A year', 'In 2026. A year'],
    ['# head', '&#35; head'],
    ['> quote', '&gt; quote'],
    ['| a | b |', '&#124; a &#124; b &#124;'],
    ['::: note', '&#58;&#58;: note'],
    ['!!! note', '&#33;&#33;! note'],
    ['=== "Tab"', '&#61;&#61;= "Tab"'],
    ['[^1]: note', '&#91;&#94;1&#93;: note'],
    ['at 10:30, he said: yes', 'at 10:30, he said: yes'],
    [':tada: and :+1:', '&#58;tada: and &#58;+1:'],
    ['costs $5', 'costs &#36;5'],
    ['`code` *em* _em_ ~~del~~', '&#96;code&#96; &#42;em&#42; &#95;em&#95; &#126;&#126;del&#126;&#126;'],
    ['https://a.example www.a.example', 'https&#58;//a.example www&#46;a.example'],
    ['me@a.example', 'me&#64;a.example'],
    ['a \\* b', 'a &#92;&#42; b'],
    ['100%% ==x== ++y++', '100&#37;% &#61;=x&#61;= &#43;+y&#43;+'],
    ['Wait! Really? – yes', 'Wait! Really? – yes'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it.each([
    ['CommonMark', plain],
    ['GFM', gfm],
  ])('gives text that %s reads back as it was', (_, processor) => {
    const words = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 25,
    })
    fc.assert(
      fc.property(words, (pieces) => {
        const text = toLine(pieces.join(''))
        const tree = processor.runSync(processor.parse(escapeMarkdown(text))) as Root
        expect(toText(tree)).toBe(text.replaceAll('\u0000', '\uFFFD'))
        expect(tree.children.every(({ type }) => type === 'paragraph')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('gives text that stays a heading and a link text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 20 }), (pieces) => {
        const text = toLine(pieces.join(''))
        fc.pre(text !== '')
        const tree = plain.parse(`### [${escapeMarkdown(text)}](https://a.example/)`)
        expect(tree.children.map(({ type }) => type)).toEqual(['heading'])
        expect(toText(tree)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})

describe('escapeMarkdownUrl()', () => {
  it.each([
    ['https://a.example/b_(c)', 'https://a.example/b%5F%28c%29'],
    ['https://a.example/?x={{y}}&lt;=1', 'https://a.example/?x=%7B%7By%7D%7D&amp;lt;=1'],
    ['https://a.example/#:~:text=a,b', 'https://a.example/#:~:text=a,b'],
  ])('writes %j as %j', (address, expected) => {
    expect(escapeMarkdownUrl(address)).toBe(expected)
  })
})

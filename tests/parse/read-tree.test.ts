import fc from 'fast-check'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { readTaskMarks } from '../../src/parse/markdown/read-task-marks.ts'
import { readTree } from '../../src/parse/markdown/read-tree.ts'

/** With every extension, whatever the text. */
const readWhole = (markdown: string) =>
  unified()
    .data({
      micromarkExtensions: [
        gfmTable(),
        gfmStrikethrough({ singleTilde: false }),
        gfmFootnote(),
        gfmTaskListItem(),
      ],
      fromMarkdownExtensions: [
        gfmTableFromMarkdown(),
        gfmStrikethroughFromMarkdown(),
        gfmFootnoteFromMarkdown(),
        gfmTaskListItemFromMarkdown(),
        readTaskMarks(() => undefined),
      ],
    })
    .use(remarkParse)
    .parse(markdown)

const BIT = fc.constantFrom(
  ...[
    'a',
    'b c',
    '|',
    ':',
    'a\n:-',
    'b\n--:',
    '-',
    '--',
    '- ',
    '\n',
    '\n',
    '\n\n',
    '> ',
    '1. ',
    '    ',
    '\t',
  ],
  ...[
    'a|b\n-|-\n',
    '# ',
    '===',
    '```',
    '[^1]: ',
    '[^1]',
    '[ ] ',
    '<div>',
    '</div>',
    '<!--',
    '~~',
    '*',
    '\\',
    '&amp;',
  ],
  ...[
    'Rain',
    'plain words, and more.',
    '\n\nPlain words.\n\n',
    '\n\nPlain.\n\n\nPlain — too!\n\n',
    '\n\nOpen:\n',
    ' ',
  ],
)

it('readTree() reads what all extensions read, also where it leaves one out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(BIT, { maxLength: 20 }), async (bits) => {
      const markdown = bits.join('')
      expect((await readTree(markdown)).tree).toEqual(readWhole(markdown))
    }),
    { numRuns: 1500 },
  )
})

it('readTree() finds the same places in plain paragraphs, which it sets aside where a line feed ends each line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(BIT, { maxLength: 20 }), async (bits) => {
      const markdown = bits.join('')
      const whole = await readTree(markdown.replaceAll('\n', '\r'))
      expect(await readTree(markdown)).toEqual(JSON.parse(JSON.stringify(whole).replaceAll('\\r', '\\n')))
    }),
    { numRuns: 1500 },
  )
})

it.each<[markdown: string, words: string]>([
  ['*\n[ ] a', '[ ] a'],
  ['-\n[x] a *b*\n', '[x] a'],
  ['> 1.\n> [ ] a', '[ ] a'],
])('readTree() leaves a box that no list item holds among the words of %j', async (markdown, words) => {
  const { tree, pieces } = await readTree(markdown)
  expect(tree).not.toHaveProperty('checked')
  expect(JSON.stringify(tree)).toContain(`{"type":"text","value":"${words}`)
  const [first] = pieces
  expect(first?.origin).toBe(markdown.indexOf('['))
  for (const { origin, value } of pieces) expect(markdown.startsWith(value, origin)).toBe(true)
})

it.each([
  ['- [ ] a', false],
  ['- [x] a', true],
  ['- a', null],
])('readTree() reads the task %j', async (markdown, checked) => {
  const { tree } = await readTree(markdown)
  expect(tree.children[0]).toMatchObject({ type: 'list', children: [{ type: 'listItem', checked }] })
})

it('readTree() leaves out what stands before, as if those lines were blank', async () => {
  const front = fc.constantFrom('---\ntitle: A\n---\n', '+++\r\n\r\n+++\r\n', '---\ra: é\r---\r')
  await fc.assert(
    fc.asyncProperty(front, fc.array(BIT, { maxLength: 12 }), async (before, bits) => {
      const body = bits.join('')
      fc.pre(!(before.endsWith('\r') && body.startsWith('\n')))
      const read = await readTree(before + body, before.length)
      expect(read).toEqual(await readTree(before.replace(/[^\r\n]/g, ' ') + body))
    }),
    { numRuns: 500 },
  )
})

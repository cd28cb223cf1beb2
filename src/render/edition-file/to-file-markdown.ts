import type { Root } from 'mdast'

// Brackets are live only before an address or a label, and at the beginning of a list's item; a file like ours has no labels.
const TAME_BRACKETS = /(?<!^[-*\d.)\s]{0,8})\\\[((?!\^)[^[\]\\\n]{1,80})\](?![([:])/gm

/** A tree as Markdown that is pleasant to edit: no more escapes than must be, long lines left whole. */
export async function toFileMarkdown(tree: Root): Promise<string> {
  const [{ toMarkdown }, { gfmStrikethroughToMarkdown }, { gfmTableToMarkdown }, { gfmFootnoteToMarkdown }] =
    await Promise.all([
      import('mdast-util-to-markdown'),
      import('mdast-util-gfm-strikethrough'),
      import('mdast-util-gfm-table'),
      import('mdast-util-gfm-footnote'),
    ])
  const markdown = toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown(), gfmFootnoteToMarkdown()],
  })
  return markdown.replace(TAME_BRACKETS, '[$1]')
}

import type { Element } from 'hast'
import type { Root, RootContent } from 'mdast'
import { lazily } from '../lazily.ts'

const loadProcessor = lazily(async () => {
  const [{ unified }, parse, { default: sanitize, defaultSchema }, remark] = await Promise.all([
    import('unified'),
    import('rehype-parse'),
    import('rehype-sanitize'),
    import('rehype-remark'),
  ])
  const schema = {
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption', 'footnote', 'footnote-ref'].filter(
      (name) => name !== 'input',
    ),
    strip: ['script', 'style', 'noscript', 'template', 'title', 'textarea', 'select', 'button'],
    // No name or id of somebody else's comes through, so that none need be marked as theirs.
    clobber: [],
    // Names and anchors of somebody else's page mean nothing in an edition.
    attributes: {
      a: ['href', 'title'],
      footnote: ['name'],
      'footnote-ref': ['name'],
      img: ['src', 'alt', 'title'],
      ol: ['start'],
      td: ['align'],
      th: ['align'],
    },
  }
  const handlers = {
    figcaption: (state: CaptionState, node: Element) => toCaption(state.toFlow(state.all(node))),
    // Documents' readers write footnotes so; no page does.
    footnote: (state: CaptionState, node: Element) => ({
      type: 'footnoteDefinition',
      ...toName(node),
      children: state.toFlow(state.all(node)),
    }),
    'footnote-ref': (_: CaptionState, node: Element) => ({ type: 'footnoteReference', ...toName(node) }),
  }
  const processor = unified()
    .use(parse.default, { fragment: true })
    .use(sanitize, schema)
    .use(remark.default, { handlers: handlers as never, document: true })
    .freeze()
  return (html: string) => processor.runSync(processor.parse(html)) as unknown as Root
})

interface CaptionState {
  all(node: Element): RootContent[]
  toFlow(nodes: RootContent[]): RootContent[]
}

function toName({ properties }: Element): { readonly identifier: string; readonly label: string } {
  const name = String(properties['name'] ?? '')
  return { identifier: name.toLowerCase(), label: name }
}

function toCaption(nodes: RootContent[]): RootContent[] {
  return nodes.map((node) =>
    node.type === 'paragraph' ? { ...node, data: { ...node.data, passageKind: 'caption' } } : node,
  )
}

/** Turns sanitized HTML into a tree; no script, handler or unknown element is in it. */
export async function toTree(html: string): Promise<Root> {
  return (await loadProcessor())(html)
}

import type { Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import type { SafeHtml } from '../../kit/safe-html.ts'
import type { Words } from '../messages/messages.ts'
import { SANITIZE_SCHEMA } from './sanitize-schema.ts'
import { tidyBody, type FindPicture } from './tidy-body.ts'

/** Turns an article's tree into HTML; without `findPicture` it has no pictures that are files. */
export type ToArticleHtml = (tree: Root, findPicture?: FindPicture) => SafeHtml

/** Loads unified and gives the function that turns an article's tree into sanitized HTML. */
export async function openArticleHtml(
  words: Pick<Words, 'footnotes' | 'backToFootnote'>,
): Promise<ToArticleHtml> {
  const [
    { unified },
    { default: remarkRehype, defaultHandlers },
    { default: rehypeSanitize },
    { default: rehypeStringify },
  ] = await Promise.all([
    import('unified'),
    import('remark-rehype'),
    import('rehype-sanitize'),
    import('rehype-stringify'),
  ])
  const toHast = unified()
    .use(remarkRehype, {
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.backToFootnote,
      footnoteLabelTagName: 'p',
      footnoteLabelProperties: { className: ['footnotes-title'] },
      handlers: { root: (state, { body }: Shell) => defaultHandlers.root(state, body) as never },
    })
    .freeze()
  const toHtml = unified().use(rehypeSanitize, SANITIZE_SCHEMA).use(rehypeStringify).freeze()
  return (tree, findPicture = () => undefined) => {
    const body = tidyBody(toHast.runSync(toShell(tree)) as HastRoot, findPicture)
    return toHtml.stringify(toHtml.runSync(body)) as SafeHtml
  }
}

/** A tree of definitions alone, with the one that they were taken from. */
interface Shell extends Root {
  readonly body: Root
}

/** For remark-rehype to look for definitions in: it makes and names a function for each node there, a quarter of all the work. */
function toShell(body: Root): Shell {
  return { type: 'root', children: listDefinitions(body), body }
}

function listDefinitions(node: Root | RootContent): RootContent[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [node]
  return 'children' in node ? node.children.flatMap(listDefinitions) : []
}

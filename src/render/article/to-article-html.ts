import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
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
  const [{ unified }, { default: remarkRehype }, { default: rehypeSanitize }, { default: rehypeStringify }] =
    await Promise.all([
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
    })
    .freeze()
  const toHtml = unified().use(rehypeSanitize, SANITIZE_SCHEMA).use(rehypeStringify).freeze()
  return (tree, findPicture = () => undefined) => {
    const body = tidyBody(toHast.runSync(tree) as HastRoot, findPicture)
    return toHtml.stringify(toHtml.runSync(body)) as SafeHtml
  }
}

import type { Root } from 'hast'
import type { EmailTrouble } from './email-trouble.ts'
import { findBodyTrouble } from './find-body-trouble.ts'
import { findHeadTrouble } from './find-head-trouble.ts'
import { findLinkTrouble } from './find-link-trouble.ts'

/** Where mail programs begin to cut (Gmail at 102 KB), with room for what a relay adds. */
export const EMAIL_BYTES_MAX = 100_000

/**
 * What is wrong with an e-mail's HTML, by the points that the Email Markup Consortium looks for and a few of ours.
 *
 * Languages and directions on the page and on each child of its body, a title, roles of layout tables, alternative texts,
 * headings in their order, links that say where they lead, words large enough, nothing fetched but pictures, its size.
 */
export async function checkEmail(html: string): Promise<readonly EmailTrouble[]> {
  const [{ unified }, { default: rehypeParse }] = await Promise.all([
    import('unified'),
    import('rehype-parse'),
  ])
  const root: Root = unified().use(rehypeParse).parse(html)
  return [
    ...findHeadTrouble(root),
    ...findBodyTrouble(root),
    ...findLinkTrouble(root),
    ...findSizeTrouble(html),
  ]
}

function findSizeTrouble(html: string): readonly EmailTrouble[] {
  const bytes = new TextEncoder().encode(html).length
  return bytes < EMAIL_BYTES_MAX ? [] : [{ point: 'size', message: `it has ${bytes} bytes` }]
}

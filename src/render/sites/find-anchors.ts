import type { Edition } from '../../model/edition.ts'
import type { AnchorStyle } from '../markdown/dialect.ts'
import { findMessages } from '../messages/find-messages.ts'
import { toLine } from '../text/to-line.ts'
import { toAnchor } from '../view/names.ts'
import type { FindAnchor } from '../view/story-context.ts'

/**
 * The anchors of an edition's headings on a site.
 *
 * Where an engine makes them of the words, headings of the same words have none: which of them would be counted first is
 * the template's affair.
 */
export async function findAnchors(edition: Edition, style: AnchorStyle): Promise<FindAnchor> {
  if (style === 'none') return () => null
  if (style === 'attribute') return (id) => ({ mark: ` {#${toAnchor(id)}}`, href: `#${toAnchor(id)}` })
  const { slug: toGithubSlug } = await import('github-slugger')
  const toSlug = style === 'github' ? toGithubSlug : toPythonSlug
  const slugs = listHeadings(edition).map((heading) => toSlug(toLine(heading)))
  return (_, heading) => {
    const slug = toSlug(toLine(heading))
    const isAlone = slugs.filter((other) => other === slug).length === 1
    // Starlight's typography joins dashes before the anchor is made.
    const isKnown = slug !== '' && isAlone && !heading.includes('--')
    return !isKnown ? null : { mark: '', href: `#${encodeURIComponent(slug)}` }
  }
}

function listHeadings(edition: Edition): readonly string[] {
  const { atAGlance, quotationOfTheIssue } = findMessages(edition.language).words
  const own = edition.sections.flatMap(({ title, stories }) => [
    title,
    ...stories.map(({ headline }) => headline),
  ])
  return [edition.title, atAGlance, quotationOfTheIssue, ...own]
}

/** As Python-Markdown's table of contents makes them, whose pages MkDocs shows. */
function toPythonSlug(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[^\0-\x7F]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-')
}

import type { Edition } from '../../model/edition.ts'
import { compareText } from '../../kit/compare-text.ts'
import { toLine } from '../text/to-line.ts'

/**
 * The briefing's front matter as YAML, without its fences: title, date, description and tags.
 *
 * Strings stand in double quotes and the date bare, which is what docs engines agree on.
 */
export async function toFrontMatter(edition: Edition, title: string): Promise<string> {
  const { Document, Scalar, isScalar, visit } = await import('yaml')
  const tags = new Set(edition.sections.flatMap((section) => section.stories.flatMap((story) => story.tags)))
  const document = new Document({
    title: toLine(title),
    date: edition.date,
    description: toLine(edition.preheader),
    ...(tags.size > 0 && { tags: [...tags].map(toLine).toSorted(compareText) }),
  })
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isScalar(node)) node.type = Scalar.QUOTE_DOUBLE
    },
  })
  const date = document.get('date', true)
  if (isScalar(date)) date.type = Scalar.PLAIN
  return document.toString({ lineWidth: 0 }).trimEnd()
}

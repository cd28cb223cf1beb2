import type { Edition } from '../../model/edition.ts'
import { compareText } from '../../kit/compare-text.ts'
import { toLine } from '../text/to-line.ts'
import { toYaml } from './to-yaml.ts'

/**
 * The briefing's front matter as YAML, without its fences: title, date, description and tags.
 *
 * Strings stand in double quotes and the date bare, which is what docs engines agree on.
 */
export function toFrontMatter(edition: Edition, title: string): Promise<string> {
  const tags = new Set(edition.sections.flatMap((section) => section.stories.flatMap((story) => story.tags)))
  return toYaml({
    title: toLine(title),
    date: { bare: edition.date },
    description: toLine(edition.preheader),
    tags: tags.size > 0 ? [...tags].map(toLine).toSorted(compareText) : undefined,
  })
}

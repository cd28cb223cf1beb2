import { toSlug } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'
import type { SectionRule } from '../model/config.ts'

export interface SectionTitleOptions {
  readonly sections: readonly SectionRule[]
  readonly defaultSection?: string
}

const DEFAULT_SECTION = 'In this issue'

/**
 * The section that an article belongs to: the one it asks for, else the first rule that fits its tags or folders,
 * else, where no rules are configured, its folder; else the default section.
 *
 * @example
 * chooseSectionTitle({ tags: [], folders: ['world-news'] }, { sections: [] }) // 'World news'
 */
export function chooseSectionTitle(
  { section, tags, folders }: Pick<Article, 'section' | 'tags' | 'folders'>,
  { sections, defaultSection = DEFAULT_SECTION }: SectionTitleOptions,
): string {
  if (section !== undefined) {
    const slug = toSlug(section)
    return sections.find((rule) => toSlug(rule.title) === slug)?.title ?? section
  }
  const rule = sections.find((candidate) => fits(candidate.tags, tags) || fits(candidate.folders, folders))
  if (rule !== undefined) return rule.title
  const folder = folders[0]
  return sections.length === 0 && folder !== undefined ? toTitle(folder) : defaultSection
}

function fits(wanted: readonly string[], has: readonly string[]): boolean {
  const slugs = new Set(has.map((name) => toSlug(name)))
  return wanted.some((name) => slugs.has(toSlug(name)))
}

function toTitle(folder: string): string {
  const words = folder
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' ? folder : words[0]!.toUpperCase() + words.slice(1)
}

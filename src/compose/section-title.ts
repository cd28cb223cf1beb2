import { foldText } from '../kit/fold-text.ts'
import type { Article } from '../model/article.ts'
import type { SectionRule } from '../model/config.ts'
import { toLabelKey } from './to-label-key.ts'

// "2026", "11-20" and "2026-W48" say when an article came in, not what it is about.
const DATE_FOLDER = /^[\d\W_]*(?:w\d+)?$/i

/**
 * The section that an article belongs to: the one it asks for, else the first rule that fits its tags or folders,
 * else, where no rules are configured, its folder; `undefined` when nothing says it.
 *
 * @example
 * findSectionTitle({ tags: [], folders: ['2026', 'world-news'] }, []) // 'World news'
 */
export function findSectionTitle(
  { section, tags, folders }: Pick<Article, 'section' | 'tags' | 'folders'>,
  sections: readonly SectionRule[],
): string | undefined {
  const asked = section?.trim()
  if (asked) return sections.find(({ title }) => foldText(title) === foldText(asked))?.title ?? asked
  const rule = sections.find((candidate) => fits(candidate.tags, tags) || fits(candidate.folders, folders))
  if (rule !== undefined) return rule.title
  const folder = folders.find((name) => /\p{L}/u.test(name) && !DATE_FOLDER.test(name))
  return sections.length === 0 && folder !== undefined ? toTitle(folder) : undefined
}

function fits(wanted: readonly string[], has: readonly string[]): boolean {
  const keys = new Set(has.map(toLabelKey))
  return wanted.some((name) => keys.has(toLabelKey(name)))
}

function toTitle(folder: string): string {
  const words = folder
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

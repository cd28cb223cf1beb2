import { foldText } from '../kit/fold-text.ts'
import type { SectionRule } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import { toLabelKey } from './to-label-key.ts'

/** A section, and why an article belongs to it. */
export interface FoundSection {
  readonly title: string
  readonly because: string
}

export type Sortable = Pick<Digest, 'keyTerms'> & {
  readonly article: Pick<Digest['article'], 'section' | 'tags' | 'folders' | 'publisher' | 'headline'>
}

// "2026", "11-20" and "2026-W48" say when an article came in, not what it is about.
const DATE_FOLDER = /^[\d\W_]*(?:w\d+)?$/i

/**
 * The section that an article belongs to: the one it asks for, else the first rule that fits its tags, folders, publisher
 * or key terms, else, where no rules are configured, its folder; `undefined` when nothing says it.
 *
 * @example
 * findSection({ article: { headline: '', tags: [], folders: ['2026', 'world-news'] }, keyTerms: [] }, [])
 * // { title: 'World news', because: 'it lies in the folder "world-news"' }
 */
export function findSection(digest: Sortable, sections: readonly SectionRule[]): FoundSection | undefined {
  const { section, folders } = digest.article
  const asked = section?.trim()
  if (asked) {
    const title = sections.find((rule) => foldText(rule.title) === foldText(asked))?.title ?? asked
    return { title, because: 'the article asks for it' }
  }
  for (const { title, ...rule } of sections) {
    const because = explainRule(digest, rule)
    if (because !== undefined) return { title, because }
  }
  const folder = folders.find((name) => /\p{L}/u.test(name) && !DATE_FOLDER.test(name))
  if (sections.length > 0 || folder === undefined) return undefined
  return { title: toTitle(folder), because: `it lies in the folder "${folder}"` }
}

function explainRule(
  { article: { tags, folders, publisher, headline }, keyTerms }: Sortable,
  rule: Omit<SectionRule, 'title'>,
): string | undefined {
  const tag = findLabel(rule.tags, tags)
  if (tag !== undefined) return `it has the tag "${tag}"`
  const folder = findLabel(rule.folders, folders)
  if (folder !== undefined) return `it lies in the folder "${folder}"`
  const own = findLabel(rule.publishers ?? [], publisher === undefined ? [] : [publisher])
  if (own !== undefined) return `it was published by "${own}"`
  const texts = [headline, ...keyTerms.map(({ term }) => term)].map(toTermKey)
  const term = rule.terms?.find((wanted) => texts.some((text) => text.includes(toTermKey(wanted))))
  return term === undefined ? undefined : `it is about "${term}"`
}

function findLabel(wanted: readonly string[], has: readonly string[]): string | undefined {
  const keys = new Set(has.map(toLabelKey))
  return wanted.find((name) => keys.has(toLabelKey(name)))
}

/** Whole words with a space on either side, their plurals made singular. */
function toTermKey(text: string): string {
  const words = foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return ` ${words.map((word) => (word.length > 3 ? word.replace(/(?<![sui])s$/, '') : word)).join(' ')} `
}

function toTitle(folder: string): string {
  const words = folder
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

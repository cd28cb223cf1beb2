import type { Edition } from '../../model/edition.ts'
import type { PageAnchors } from '../view/addresses.ts'
import { toFileName } from '../view/names.ts'

/** Pages of articles as they were built, by path within the edition's folder: `articles/eels.html`. */
export type BuiltPages = ReadonlyMap<string, string>

// A body is sanitized and has no marks but ours.
const MARK = /<mark id="([A-Za-z][\w.-]*)"/g

/**
 * Which of an edition's articles have a page, and which quotations are marked on it.
 *
 * It is read from the pages themselves: by now the articles may say something else.
 */
export function findPageAnchors({ sections }: Edition, pages: BuiltPages): PageAnchors {
  const anchors = new Map<string, ReadonlySet<string>>()
  for (const { path, url, slug } of sections
    .flatMap(({ stories }) => stories)
    .flatMap((story) => story.articles)) {
    const html = url === undefined ? pages.get(`articles/${toFileName(slug)}.html`) : undefined
    if (html !== undefined) anchors.set(path, new Set(Array.from(html.matchAll(MARK), ([, id]) => id!)))
  }
  return anchors
}

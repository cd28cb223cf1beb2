import { createWordingFinder, type WordingFound } from '../kit/find-wording.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'

/** What a check looks things up in. */
export interface CheckContext {
  readonly edition: Edition
  /** Of the edition's articles. */
  readonly digests: readonly Digest[]
  readonly byPath: ReadonlyMap<string, Digest>
}

/** Looks for wordings in an article; it is taken apart once, when it is first asked about. */
export const openWordings = rememberEach((digest: Digest): ((wording: string) => WordingFound) =>
  createWordingFinder(digest.article.text),
)

/** The place in the edition file, where the edition has one. */
export function at({ edition }: Pick<CheckContext, 'edition'>, line: number | undefined) {
  return {
    ...(edition.path !== undefined && { path: edition.path }),
    ...(edition.path !== undefined && line !== undefined && { line }),
  }
}

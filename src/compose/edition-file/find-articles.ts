import { findNearestWord } from '../../kit/nearest-word.ts'
import { readLinkTarget } from '../../kit/link-target.ts'
import { resolveRelativePath, toRelativePath } from '../../kit/relative-path.ts'
import type { Digest } from '../../model/digest.ts'
import type { FileLink } from '../../model/edition-file.ts'
import type { Notice } from '../../model/notice.ts'

/** Looks an article up by the destination of a link. */
export type FindArticle = (target: string) => Digest | undefined

/** Looks articles up for the edition file at `path`: by their path from there or from the project's folder, or their address. */
export function createArticleFinder(digests: readonly Digest[], path: string): FindArticle {
  const byPath = new Map(digests.map((digest) => [digest.article.path, digest]))
  const byUrl = new Map(
    digests.flatMap((digest) =>
      digest.article.canonicalUrl === undefined ? [] : [[digest.article.canonicalUrl, digest] as const],
    ),
  )
  return (target) => {
    const written = readLinkTarget(target)
    return (
      byUrl.get(target) ??
      byPath.get(resolveRelativePath(path, written)) ??
      byPath.get(resolveRelativePath('', written.replace(/^\/+/, ''))) ??
      byPath.get(written)
    )
  }
}

/** The paths that a link to an article may mean, the likeliest first. */
export function listTargets(target: string, path: string): readonly string[] {
  const written = readLinkTarget(target)
  return [resolveRelativePath(path, written), resolveRelativePath('', written.replace(/^\/+/, ''))]
}

/** What an editor hears of a link that leads to no article. */
export function toMissingNotice(
  { target, line }: FileLink,
  { path, digests }: { readonly path: string; readonly digests: readonly Digest[] },
): Notice {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target))
    return {
      code: 'article-missing',
      message: `The headline leads to ${target}, which is the address of no article here; it is printed without a link`,
      path,
      line,
      help: 'Save that page among the articles, or put the link into the text',
    }
  const wanted = resolveRelativePath(path, readLinkTarget(target))
  const near = findMoved(wanted, digests)
  return {
    code: 'article-missing',
    message: `"${target}" is no article${near === undefined ? '' : `; did you mean "${toRelativePath(path, near)}"?`}`,
    path,
    line,
    help: 'Mend the link, or take it out: then the story is the editor’s own',
  }
}

/** A file of the same name elsewhere, else one that is written nearly so. */
function findMoved(wanted: string, digests: readonly Digest[]): string | undefined {
  const paths = digests.map(({ article }) => article.path)
  const name = wanted.slice(wanted.lastIndexOf('/') + 1)
  const moved = paths.filter((path) => path.endsWith(`/${name}`) || path === name)
  return moved.length === 1 ? moved[0] : findNearestWord(wanted, paths)
}

import type { Edition, Story } from '../model/edition.ts'
import type { DraftedArticle } from '../model/edition-file.ts'
import type { Finding } from '../model/finding.ts'
import type { PublishedEdition } from '../model/register.ts'
import { at } from './check-context.ts'

/** Stories whose articles an earlier edition printed. */
export function checkEarlier(edition: Edition, earlier: readonly PublishedEdition[]): readonly Finding[] {
  const ran = new Map<string, string>()
  for (const { id, stories } of earlier)
    for (const { path, sha256, url } of stories.flatMap(({ articles }) => articles))
      for (const key of [path, sha256, ...(url === undefined ? [] : [url])]) ran.set(key, id)
  return listStories(edition).flatMap((story): Finding[] => {
    const before = story.articles
      .flatMap(
        ({ path, sha256, url }) =>
          ran.get(sha256) ?? ran.get(path) ?? (url === undefined ? undefined : ran.get(url)) ?? [],
      )
      .at(0)
    if (before === undefined) return []
    return [
      {
        severity: 'warning',
        code: 'story-ran-before',
        message: `"${story.headline}" ran in ${before}`,
        ...at({ edition }, story.line),
        help: 'Cut it, or tell what is new',
      },
    ]
  })
}

/** Articles that are not what they were when the edition was drafted. */
export function checkDrafted(edition: Edition, drafted: readonly DraftedArticle[]): readonly Finding[] {
  const before = new Map(drafted.map((article) => [article.path, article]))
  return listStories(edition).flatMap((story) =>
    story.articles.flatMap(({ path, sha256 }): Finding[] => {
      const listed = before.get(path)
      if (listed === undefined || sha256.startsWith(listed.sha256)) return []
      return [
        {
          severity: 'warning',
          code: 'draft-outdated',
          message: `${path} was changed since "${story.headline}" was drafted`,
          ...at({ edition }, story.line),
          source: { path, line: 1 },
          help: `Read it again; then take line ${listed.line} out of the list at the end, and gazette draft --update writes it anew`,
        },
      ]
    }),
  )
}

function listStories({ sections }: Edition): readonly Story[] {
  return sections.flatMap(({ stories }) => stories)
}

import { rememberEach } from '../kit/remember-each.ts'
import { toSlug } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'

/** A name made of an article's headline; where that has no Latin letter, its file's name may have some. */
export const toHeadlineSlug = rememberEach(
  ({ headline, path }: Pick<Article, 'headline' | 'path'>): string => {
    const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
    return toSlug(headline, toSlug(file, 'story'))
  },
)

import { foldText } from '../kit/fold-text.ts'
import type { Digest } from '../model/digest.ts'
import type { Notice, Noticed } from '../model/notice.ts'

/** The digests an edition is made of: those with text, each text and address once; the rest is named in notices. */
export function chooseDigests(digests: readonly Digest[]): Noticed<readonly Digest[]> {
  const seen = new Map<string, string>()
  const notices: Notice[] = []
  const value = digests.filter(({ article }) => {
    const { path } = article
    if (article.text.trim() === '') {
      notices.push({
        code: 'article-left-out',
        message: 'It has no text, so the edition goes without it',
        path,
      })
      return false
    }
    const marks = [
      `text ${foldText(article.text)}`,
      ...(article.canonicalUrl ? [`url ${article.canonicalUrl}`] : []),
    ]
    const first = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined)
    if (first === undefined) for (const mark of marks) seen.set(mark, path)
    else
      notices.push({
        code: 'article-repeated',
        message: `It is the same article as "${first}" and is left out`,
        path,
      })
    return first === undefined
  })
  return { value, notices }
}

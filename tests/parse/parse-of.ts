import type { Article } from '../../src/model/article.ts'
import type { Source, SourceFormat } from '../../src/model/source.ts'
import { parseArticle } from '../../src/parse/parse.ts'

const FORMATS: Readonly<Record<string, SourceFormat>> = { md: 'markdown', txt: 'text', html: 'html' }

/** The article of a text, as if it had been read from a file of that name. */
export function parseOf(text: string, path = 'a.txt'): Promise<Article> {
  const format = FORMATS[path.split('.').at(-1)!]!
  const source: Source = { path, folders: [], format, text, sha256: '0'.repeat(64) }
  return parseArticle(source)
}

/** The codes of an article's notices. */
export function codesOf(article: Article): readonly string[] {
  return article.notices.map((notice) => notice.code)
}

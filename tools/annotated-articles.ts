import { readFileSync } from 'node:fs'
import { parseArticle } from '../src/parse/parse.ts'
import type { Article } from '../src/model/article.ts'

/** An attribution as a person marked it; places are in the file's text. */
export interface Attribution {
  readonly source: readonly Place[]
  readonly cue: readonly Place[]
  readonly content: readonly Place[]
  readonly type: 'direct' | 'mixed' | 'indirect'
}

interface Place {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface AnnotatedArticle {
  readonly id: string
  readonly article: Article
  readonly attributions: readonly Attribution[]
}

/** Reads a file of annotated articles, one JSON object a line, and moves the annotations to places in `article.text`. */
export async function readAnnotatedArticles(path: string): Promise<AnnotatedArticle[]> {
  const articles: AnnotatedArticle[] = []
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { id, text, attributions } = JSON.parse(line) as {
      id: string
      text: string
      attributions: Attribution[]
    }
    const article = await parseArticle({ path: `${id}.txt`, folders: [], format: 'text', text, sha256: '' })
    const move = toMover(article, text.length)
    articles.push({
      id,
      article,
      attributions: attributions.map(({ source, cue, content, type }) => ({
        source: source.flatMap(move),
        cue: cue.flatMap(move),
        content: content.flatMap(move),
        type,
      })),
    })
  }
  return articles
}

/** From a place in the source to a place in the text; what is not in the body is dropped. */
function toMover({ runs, text }: Article, length: number): (place: Place) => Place[] {
  const at = new Int32Array(length + 1).fill(-1)
  for (const run of runs) for (let i = 0; i < run.length; i++) at[run.origin + i] = run.start + i
  return (place) => {
    let start = place.start
    let end = place.end - 1
    while (start <= end && at[start] === -1) start++
    while (end > start && at[end] === -1) end--
    if (start > end) return []
    return [{ start: at[start]!, end: at[end]! + 1, text: text.slice(at[start]!, at[end]! + 1) }]
  }
}

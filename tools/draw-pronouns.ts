import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { analyseArticle } from '../src/analyse/analyse.ts'
import { parseArticle } from '../src/parse/parse.ts'
import type { Article } from '../src/model/article.ts'

/** A pronoun that speaks quoted words and is resolved to a name. */
export interface ResolvedPronoun {
  readonly id: string
  /** Where the pronoun stands in the article as it was given, in UTF-16 units. */
  readonly offset: number
  readonly name: string
  /** Tells one answer from another without naming anybody. */
  readonly answer: string
  readonly pronoun: string
  /** The words that it speaks, and the text before it. */
  readonly words: string
  readonly context: string
}

export interface DrawnPronouns {
  readonly resolved: number
  readonly open: number
  /** In the order of the draw. */
  readonly drawn: readonly ResolvedPronoun[]
}

const CONTEXT_LENGTH = 1400
const CONTEXT_AFTER_LENGTH = 250

/**
 * Draws `count` of the pronouns that speak quoted words and are resolved to a name.
 *
 * The order is that of a digest of the seed and the place, so that a change to the resolver changes only those it answers
 * anew and leaves the others drawn.
 */
export async function drawPronouns(
  path: string,
  { seed, count }: { readonly seed: string; readonly count: number },
): Promise<DrawnPronouns> {
  const found = new Map<string, ResolvedPronoun>()
  let open = 0
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const article = await parseArticle({ path: `${id}.txt`, folders: [], format: 'text', text, sha256: '' })
    for (const { kind, content, speaker } of analyseArticle(article).quotations) {
      if (kind === 'indirect' || !speaker.mention || !PRONOUN.test(speaker.mention.text)) continue
      if (speaker.kind === 'unknown') open++
      if (speaker.kind !== 'inferred') continue
      const { name, mention } = speaker
      const offset = toOffset(article, mention.start)
      const key = toDigest([seed, id, String(offset)])
      if (found.has(key)) continue
      found.set(key, {
        id,
        offset,
        name,
        answer: toDigest([id, String(offset), name]).slice(0, 12),
        pronoun: mention.text,
        words: content.map((piece) => piece.text).join(' […] '),
        context: toContext(article, Math.min(mention.start, content[0]!.start), mention.end),
      })
    }
  }
  const ranked = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pronoun]) => pronoun)
  return { resolved: found.size, open, drawn: ranked.slice(0, count) }
}

const PRONOUN = /^(?:he|she|they|it)$/i

function toDigest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

function toOffset({ runs }: Article, at: number): number {
  const run = runs.find(({ start, length }) => start <= at && at < start + length)
  return run ? run.origin + at - run.start : -1
}

function toContext({ text }: Article, from: number, to: number): string {
  return text.slice(Math.max(0, from - CONTEXT_LENGTH), to + CONTEXT_AFTER_LENGTH)
}

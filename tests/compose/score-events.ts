import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { chooseDigests } from '../../src/compose/choose-digests.ts'
import { joinEvents } from '../../src/compose/join-events.ts'
import { compareText } from '../../src/kit/compare-text.ts'
import { sha256 } from '../../src/kit/sha256.ts'
import type { Digest } from '../../src/model/digest.ts'
import { parseArticle } from '../../src/parse/parse.ts'

/**
 * An article whose event is known. `tests/compose/events/<half>/<theme>/<event>-<n>.md`: the articles of a theme share
 * people, places and things; those of one event tell of the same one. An update of a report and a correction to it belong
 * to its event; what follows from it (an inquiry, a vote, a claim for damages) is an event of its own.
 */
export interface Labelled {
  readonly theme: string
  /** With its theme; unique in a half. */
  readonly event: string
  readonly digest: Digest
}

export interface EventScore {
  /** Pairs of articles of one theme. */
  readonly pairs: number
  /** Pairs that tell of one event. */
  readonly same: number
  readonly right: number
  /** Pairs joined that should not be, of different themes too. */
  readonly wrong: readonly Pair[]
  readonly missed: readonly Pair[]
  readonly precision: number
  readonly recall: number
}

export type Pair = readonly [Labelled, Labelled]

export const HALVES = ['tuning', 'held-out'] as const

/** Reads and analyses the labelled articles of a half. */
export async function readLabelled(half: (typeof HALVES)[number]): Promise<readonly Labelled[]> {
  const folder = join(import.meta.dirname, 'events', half)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort(compareText)
  return Promise.all(
    files.map(async (path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const source = { path, folders: [], format: 'markdown', text, sha256: sha256(text) } as const
      return {
        theme: path.slice(0, path.indexOf('/')),
        event: path.replace(/-\d+\.md$/, ''),
        digest: analyseArticle(await parseArticle(source)),
      }
    }),
  )
}

/** Joins the articles as one edition would, beside others when they are given, and counts the pairs. */
export function scoreEvents(articles: readonly Labelled[], beside: readonly Digest[] = []): EventScore {
  const storyOf = findStories([...articles.map(({ digest }) => digest), ...beside])
  const all = articles.flatMap((a, i) => articles.slice(i + 1).map((b): Pair => [a, b]))
  const isJoined = ([a, b]: Pair) => storyOf.get(a.digest.article.path) === storyOf.get(b.digest.article.path)
  const isSame = ([a, b]: Pair) => a.event === b.event
  const same = all.filter(isSame)
  const joined = all.filter(isJoined)
  const right = joined.filter(isSame).length
  return {
    pairs: all.filter(([a, b]) => a.theme === b.theme).length,
    same: same.length,
    right,
    wrong: joined.filter((pair) => !isSame(pair)),
    missed: same.filter((pair) => !isJoined(pair)),
    precision: joined.length === 0 ? 1 : right / joined.length,
    recall: same.length === 0 ? 1 : right / same.length,
  }
}

/** By an article's path the number of its story; one that repeats another goes with it. */
function findStories(digests: readonly Digest[]): ReadonlyMap<string, number> {
  const { value: chosen, notices } = chooseDigests(digests)
  const { value: events } = joinEvents(chosen)
  const storyOf = new Map(
    events.flatMap((event, i) => event.map(({ article }) => [article.path, i] as const)),
  )
  for (const { code, message, path } of notices) {
    const original = /same article as "(.+)" and/.exec(message)?.[1]
    if (code === 'article-repeated' && original !== undefined) storyOf.set(path!, storyOf.get(original)!)
  }
  return storyOf
}

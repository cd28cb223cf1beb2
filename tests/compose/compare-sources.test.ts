import { describe, expect, it } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { compareSources } from '../../src/compose/compare-sources.ts'
import { sha256 } from '../../src/kit/sha256.ts'
import type { Digest } from '../../src/model/digest.ts'
import { isNearName } from '../../src/compose/is-near-name.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { HALVES, readLabelled } from './score-events.ts'

const articles = (await Promise.all(HALVES.map(readLabelled))).flat()

function compare(paths: readonly string[], change: (digest: Digest) => Digest = (digest) => digest) {
  const digests = paths.map((path) =>
    change(articles.find(({ digest }) => digest.article.path === path)!.digest),
  )
  const references = digests.map(({ article: { path, publisher } }) => ({ path, publisher: publisher! }))
  const points = compareSources(
    references.map((reference) => ({ ...reference, sha256: '', slug: '', headline: '', readingMinutes: 1 })),
    digests,
  )
  return points.map(({ kind, about, versions }) => ({
    kind,
    about,
    versions: versions.map(
      ({ text, from }) => `${text} (${from.map(({ path }) => path.replace(/\.md$/, '')).join(', ')})`,
    ),
  }))
}

describe('compareSources()', () => {
  it('finds a figure that sources report differently', () => {
    expect(compare(['fire/fire-1.md', 'fire/fire-4.md'])).toContainEqual({
      kind: 'figure',
      about: 'people',
      versions: ['12 people (fire/fire-1)', '14 people (fire/fire-4)'],
    })
  })

  it('ends a figure before another: "58 per cent of the 46,000 tonnes"', async () => {
    const read = async (path: string, text: string) =>
      analyseArticle(
        await parseArticle({ path, folders: [], format: 'markdown', text, sha256: sha256(text) }),
        {},
      )
    const digests = [
      await read('a.md', '# Accord\n\nFifty-eight per cent of the 46,000 tonnes goes to Merrow.\n'),
      await read('b.md', '# Herring\n\nThe accord gives 58 per cent of 46,000 tonnes to Merrow.\n'),
    ]
    const articles = digests.map(({ article: { path } }) => ({
      path,
      publisher: path,
      sha256: '',
      slug: '',
      headline: '',
      readingMinutes: 1,
    }))
    const texts = compareSources(articles, digests).flatMap(({ versions }) =>
      versions.map(({ text }) => text),
    )
    expect(texts.toSorted()).toEqual(['46,000 tonnes', 'Fifty-eight per cent'])
  })

  it('finds a name that sources spell differently', () => {
    const points = compare(['visit/meeting-1.md', 'visit/meeting-2.md', 'visit/meeting-3.md'])
    expect(
      points
        .find(({ kind }) => kind === 'name')
        ?.versions.map((text) => text.replace(/ \(.*/, ''))
        .sort(),
    ).toEqual(['Ibrahim Traore', 'Ibrahim Traoré'])
  })

  it('finds figures and quotations that several report alike', () => {
    const points = compare(['fire/fire-1.md', 'fire/fire-3.md'])
    expect(points).toContainEqual({
      kind: 'quotation',
      about: 'Marta Oliveira',
      versions: [
        'The panels in the walls burn like paper once the flame gets behind them (fire/fire-1, fire/fire-3)',
      ],
    })
    expect(
      points.some(
        ({ kind, versions }) =>
          kind === 'figure' && versions.length === 1 && versions[0]!.startsWith('4,000 tonnes'),
      ),
    ).toBe(true)
  })

  it('counts several articles of one publisher as one source', () => {
    expect(compare(['fire/fire-1.md', 'fire/fire-5.md'])).toEqual([])
  })

  it('says where each version stands', () => {
    for (const { digest } of articles) {
      const [first, second] = [digest, articles.find((other) => other.digest !== digest)!.digest]
      const points = compareSources(
        [first, second].map(({ article }) => ({ ...article, slug: '', readingMinutes: 1 })),
        [first, second],
      )
      for (const { versions } of points)
        for (const { from } of versions)
          for (const { path, pieces } of from) {
            const { text } = [first, second].find(({ article }) => article.path === path)!.article
            for (const { start, end } of pieces) expect(text.slice(start, end)).toMatch(/\S/)
          }
    }
  })
})

it.each([
  ['Ibrahim Traoré', 'Ibrahim Traore', true],
  ['Ibrahim Traoré', 'Traore', true],
  ['Marta Oliveira', 'Marta Olivera', true],
  ['Marta Oliveira', 'Maria Oliveira', true],
  ['Jon Smith', 'Jane Smith', false],
  ['Ada Holm', 'Ada Hola', false],
  ['Bielak', 'Bielik', false],
  ['Ada Holm', 'Leif Holm', false],
])('isNearName(): %s and %s', (a, b, isNear) => {
  expect(isNearName(a.split(' '), b.split(' '))).toBe(isNear)
})

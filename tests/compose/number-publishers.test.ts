import { expect, it } from 'vitest'
import { countPublishers } from '../../src/compose/number-publishers.ts'

it.each([
  ['feeds of one name', [{ publisher: 'Strait Wire' }, { publisher: 'strait  wire' }], 1],
  [
    'feeds of one site',
    [
      { publisher: 'Wire: World', url: 'https://www.wire.example/1' },
      { publisher: 'Wire: Money', url: 'https://m.wire.example/2' },
    ],
    1,
  ],
  ['two sites', [{ url: 'https://a.example/1' }, { url: 'https://b.example/1' }], 2],
  ['articles that say neither', [{}, {}], 2],
  ['nothing', [], 0],
])('countPublishers() counts %s', (_, articles, count) => {
  expect(countPublishers(articles.map((article, i) => ({ path: `${i}`, ...article })))).toBe(count)
})

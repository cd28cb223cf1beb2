import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyseArticle, analyseArticles } from '../../src/analyse/analyse.ts'
import { parseArticle } from '../../src/parse/parse.ts'

const ROOT = `${import.meta.dirname}/../../seeds/articles`

test('analyseArticles() finds in articles together what it finds in each by itself', async () => {
  const paths = globSync('**/*.{md,txt}', { cwd: ROOT }).sort()
  const articles = await Promise.all(
    paths.map((path) =>
      parseArticle({
        path,
        folders: [],
        format: path.endsWith('.md') ? 'markdown' : 'text',
        text: readFileSync(`${ROOT}/${path}`, 'utf8'),
        sha256: '',
      }),
    ),
  )
  const options = { summarySentences: 2, summaryWords: 60, quotationsMax: 1 }
  const oneByOne = articles.map((article) => analyseArticle(article, options))
  expect(oneByOne.length).toBeGreaterThan(10)
  expect(oneByOne.some(({ oneLine }) => oneLine !== undefined)).toBe(true)
  expect(analyseArticles(articles, options)).toEqual(oneByOne)
})

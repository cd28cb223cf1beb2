import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFigures } from '../../src/analyse/figures/find-figures.ts'
import { findKeyTerms } from '../../src/analyse/key-terms/find-key-terms.ts'
import { findSentences } from '../../src/analyse/sentences/find-sentences.ts'
import { chooseSummary } from '../../src/analyse/summary/choose-summary.ts'
import { findOneLine } from '../../src/analyse/summary/find-one-line.ts'
import { parseArticle } from '../../src/parse/parse.ts'

const GOLDEN = new URL('../golden/summary/', import.meta.url)

test.each(readdirSync(GOLDEN))('chooseSummary() of %s is what an editor agreed to', async (name) => {
  const article = await parseArticle({
    path: `${name}.txt`,
    folders: [],
    format: 'text',
    text: readFileSync(new URL(`${name}/article.txt`, GOLDEN), 'utf8'),
    sha256: '',
  })
  const sentences = findSentences(article)
  const summary = chooseSummary(article, sentences)
  const found = {
    headline: article.headline,
    summary: summary.map(({ text }) => text),
    oneLine: findOneLine(article, summary)?.text,
    figures: findFigures(article, sentences).map(({ text, value, unit, counts }) => ({
      text,
      value,
      unit,
      counts,
    })),
    keyTerms: findKeyTerms(article, sentences).map(({ term }) => term),
  }
  const file = new URL(`${name}/expected.json`, GOLDEN)
  const json = `${JSON.stringify(found, undefined, 2)}\n`
  if (process.env['UPDATE'] === '1') writeFileSync(file, json)
  expect(existsSync(file), 'run once with UPDATE=1').toBe(true)
  expect(json).toBe(readFileSync(file, 'utf8'))
})

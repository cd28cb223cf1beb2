import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseOf } from './parse-of.ts'
import { showArticle } from './show-article.ts'

const folder = join(import.meta.dirname, '..', 'golden', 'parse')
const cases = readdirSync(folder).map((name) => ({
  name,
  input: readdirSync(join(folder, name)).find((file) => file.startsWith('input.'))!,
}))

/** tests/golden/parse/<name>/input.* is parsed and compared with article.txt; UPDATE=1 rewrites the latter. */
describe('parseArticle()', () => {
  it.each(cases)('reads $name', async ({ name, input }) => {
    const article = await parseOf(readFileSync(join(folder, name, input), 'utf8'), input)
    const expected = join(folder, name, 'article.txt')
    const shown = showArticle(article)
    if (process.env.UPDATE) writeFileSync(expected, shown)
    expect(shown).toBe(readFileSync(expected, 'utf8'))
  })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { showFiles } from './show-files.ts'

const folder = join(import.meta.dirname, '..', 'golden', 'read')
const cases = readdirSync(folder)

/** What is in tests/golden/read/<name>/ is read and compared with expected.txt; UPDATE=1 rewrites the latter. */
describe('readSources() and parseArticle()', () => {
  it.each(cases)('read %s', async (name) => {
    const root = join(folder, name)
    const expected = join(root, 'expected.txt')
    const shown = await showFiles(root)
    if (process.env.UPDATE) writeFileSync(expected, shown)
    expect(shown).toBe(readFileSync(expected, 'utf8'))
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { readSources } from '../../src/read/read.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'gazette-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  const script = join(root, 'tools', 'make-reading-samples.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}, 120_000)

async function read(name: string, at = folder): Promise<Article> {
  const { value, notices } = await readSources([name], { root: at })
  expect(notices).toEqual([])
  expect(value).toHaveLength(1)
  return parseArticle(value[0]!)
}

/** Words alone: what a program does with spaces and rows is its own affair. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)

describe('a document that LibreOffice makes afresh', () => {
  it.each(['docx', 'odt', 'rtf', 'pdf', 'epub'])('as .%s gives the article', async (kind) => {
    const article = await read(`swimming-lessons.${kind}`)
    const standard = await read('swimming-lessons.docx', join(root, 'tests', 'golden', 'read', 'docx'))
    expect(article.headline).toBe('Every child in Merrow is to learn to swim by 2029')
    expect(article.byline).toBe('Solveig Okafor')
    expect(wordsOf(article.text)).toEqual(wordsOf(standard.text))
    const kinds = new Set(article.passages.map((passage) => passage.kind))
    expect(kinds).toContain('footnote')
    // LibreOffice gives a book no headings and no lists, only looks.
    if (kind !== 'epub')
      for (const wanted of ['heading', 'listItem', 'blockquote'] as const) expect(kinds).toContain(wanted)
    // A PDF knows no tables.
    if (kind !== 'pdf') expect(kinds).toContain('cell')
  })
})

describe('a page that Chromium saves afresh', () => {
  it('as .mhtml gives the article', async () => {
    const article = await read('cassary-run-off.mhtml')
    const text = readFileSync(join(root, 'seeds/articles/world/cassary-run-off.html'), 'utf8')
    const page = await parseArticle({ path: 'a.html', folders: [], format: 'html', text, sha256: '' })
    expect(article.text).toBe(page.text)
    const { headline, byline, date, publisher, canonicalUrl, language } = page
    expect(article).toMatchObject({ headline, byline, date, publisher, canonicalUrl, language })
  })
})

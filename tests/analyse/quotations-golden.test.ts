import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceFormat } from '../../src/model/source.ts'
import { quotationsOf, toLine } from './quotations-of.ts'

const root = join(import.meta.dirname, '..', 'golden', 'quotations')
const FORMATS: Readonly<Record<string, SourceFormat>> = { txt: 'text', md: 'markdown', html: 'html' }

describe('findQuotations()', () => {
  it.each(readdirSync(root).sort())('finds who said what in %s', async (name) => {
    const folder = join(root, name)
    const file = readdirSync(folder).find((path) => path.startsWith('article.'))!
    const text = readFileSync(join(folder, file), 'utf8')
    const { quotations, notices } = await quotationsOf(text, FORMATS[file.split('.').at(-1)!])
    const lines = [
      ...quotations.map(toLine),
      ...notices.map(({ code, line }) => `notice: ${code}, line ${line}`),
    ]
    const found = lines.map((line) => `${line}\n`).join('')
    const expected = join(folder, 'expected.txt')
    if (process.env['UPDATE']) writeFileSync(expected, found)
    expect(existsSync(expected), `missing ${name}/expected.txt`).toBe(true)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })
})

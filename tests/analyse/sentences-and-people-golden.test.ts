import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPeople } from '../../src/analyse/people/find-people.ts'
import { splitSentences } from '../../src/analyse/sentences/split-sentences.ts'
import { quotationsOf } from './quotations-of.ts'

const golden = join(import.meta.dirname, '..', 'golden')

describe('splitSentences()', () => {
  it.each(list('sentences'))('finds the sentences of %s', (name) => {
    const lines = splitSentences(read('sentences', name)).map(({ text }) => text)
    compare(lines, join(golden, 'sentences', name, 'expected.txt'))
  })
})

describe('findPeople()', () => {
  it.each(list('people'))('finds who is named in %s', async (name) => {
    const { article, entities } = await quotationsOf(read('people', name))
    const lines = findPeople(article.text, entities).map(({ kind, name: full, role, mentions }) => {
      const office = role === undefined ? '' : `, ${role}`
      return `${kind}: ${full}${office} (${mentions.map(({ text }) => text).join(' | ')})`
    })
    compare(lines, join(golden, 'people', name, 'expected.txt'))
  })
})

function list(folder: string): readonly string[] {
  return readdirSync(join(golden, folder)).sort()
}

function read(folder: string, name: string): string {
  return readFileSync(join(golden, folder, name, 'article.txt'), 'utf8')
}

function compare(lines: readonly string[], expected: string): void {
  const found = lines.map((line) => `${line}\n`).join('')
  if (process.env['UPDATE']) writeFileSync(expected, found)
  expect(existsSync(expected), `missing ${expected}`).toBe(true)
  expect(found).toBe(readFileSync(expected, 'utf8'))
}

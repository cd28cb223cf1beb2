import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/parse/parse.ts'
import { READ_LIMITS, readSources } from '../../src/read/read.ts'
import { readFile, type ReadFileOptions } from '../../src/read/read-file.ts'
import { HOSTILE_FILES } from './hostile-files.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-hostile-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
writeFileSync(join(root, 'good.txt'), 'The good article\n\nIt is read all the same.\n')

// Reading one small document takes about 150.
const PEAK_MEBIBYTES_MAX = 600

interface Found {
  readonly name: string
  readonly texts: readonly string[]
  readonly codes: readonly string[]
  readonly peakMebibytes: number
}

/** Reads all of them one after the other in one process, so that its peak bounds that of each. */
function readAll(names: readonly string[]): readonly Found[] {
  for (const name of names) writeFileSync(join(root, name), HOSTILE_FILES[name]!())
  const script = join(import.meta.dirname, 'read-hostile-files.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, root, ...names], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Found)
}

describe('a file made to harm', () => {
  const found = new Map<string, Found>()
  beforeAll(() => {
    for (const one of readAll(Object.keys(HOSTILE_FILES))) found.set(one.name, one)
  }, 120_000)

  it.each(Object.keys(HOSTILE_FILES))('%s: the rest goes on, in bounded memory', (name) => {
    const { texts, codes, peakMebibytes } = found.get(name)!
    expect(texts).toContain('It is read all the same.')
    expect(texts.length + codes.length).toBeGreaterThan(1)
    expect(texts.join()).not.toMatch(/root:|aaaaaaaaaa/)
    expect(peakMebibytes).toBeLessThan(PEAK_MEBIBYTES_MAX)
  })

  it('is stopped when it takes too long, and the next file is read', async () => {
    const golden = join(import.meta.dirname, '..', 'golden', 'read')
    writeFileSync(join(root, 'slow.docx'), readFileSync(join(golden, 'docx', 'swimming-lessons.docx')))
    const { value, notices } = await readSources(['slow.docx', 'good.txt'], {
      root,
      limits: { timeoutMs: 1 },
    })
    expect(value.map(({ path }) => path)).toEqual(['good.txt'])
    expect(notices.map(({ code }) => code)).toEqual(['file-too-costly'])
  })
})

const SAMPLES = [
  'docx/swimming-lessons.docx',
  'odt/swimming-lessons.odt',
  'rtf-of-word/note.rtf',
  'pdf/swimming-lessons.pdf',
  'epub/island-notes.epub',
  'mhtml/cassary-run-off.mhtml',
  'eml/fog-signal-silent.eml',
  'mbox/week.mbox',
  'gzip/2026-11-22-run-off.html.gz',
]

// Here in this thread: one for each file would take most of the time.
const readApart: ReadFileOptions['readApart'] = async (reader, file) => reader.read(file, READ_LIMITS)

describe('a damaged file', () => {
  it.each(SAMPLES)(
    '%s makes no reader throw',
    async (sample) => {
      const bytes = readFileSync(join(import.meta.dirname, '..', 'golden', 'read', sample))
      const name = sample.split('/').at(-1)!
      const damage = fc.record({
        cut: fc.nat({ max: bytes.length }),
        isCut: fc.boolean(),
        changes: fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
          maxLength: 30,
        }),
      })
      await fc.assert(
        fc.asyncProperty(damage, async ({ cut, isCut, changes }) => {
          const damaged = Buffer.from(isCut ? bytes.subarray(0, cut) : bytes)
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte
          const absolute = join(root, name)
          writeFileSync(absolute, damaged)
          const file = { absolute, path: name, folders: [], promise: 'article' as const }
          const { sources, notices } = await readFile(file, { limits: READ_LIMITS, readApart })
          expect(sources.length + notices.length).toBeGreaterThan(0)
          for (const source of sources) await parseArticle(source)
        }),
        { numRuns: 8 },
      )
    },
    120_000,
  )
})

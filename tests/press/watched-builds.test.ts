import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import type { Config } from '../../src/model/config.ts'
import { createBuildMemory, type BuildMemory } from '../../src/press/build-memory.ts'
import { buildEdition } from '../../src/press/press.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gazette-watched-'))
})
afterEach(() => rm(root, { recursive: true }))

type Edit =
  | { readonly kind: 'say' | 'retitle'; readonly nth: number; readonly words: string }
  | { readonly kind: 'remove'; readonly nth: number }
  | { readonly kind: 'report'; readonly nth: number; readonly by: string; readonly words: string }
  | { readonly kind: 'rename'; readonly nth: number; readonly name: string }

const nth = fc.nat(40)
const words = fc.constantFrom(
  'Kelmar Voss counted 61,000 herring on Thursday.',
  '“The strait is closed to everybody,” said Ines Halloran, the harbour master.',
  'The Bank of Merrow sold its ferry.',
  'A meadow under the harbour grows.',
)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('say' as const, 'retitle' as const), nth, words }),
  fc.record({ kind: fc.constant('remove' as const), nth }),
  fc.record({ kind: fc.constant('report' as const), nth, by: fc.constantFrom('Wire', 'Post'), words }),
  fc.record({ kind: fc.constant('rename' as const), nth, name: fc.constantFrom('aaa', 'zzz', 'mmm') }),
)

async function apply(folder: string, made: Edit): Promise<void> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort()
  if (paths.length < 3) return
  const path = join(folder, paths[made.nth % paths.length]!)
  const text = await readFile(path, 'utf8')
  if (made.kind === 'say') await writeFile(path, `${text}\n${made.words}\n`)
  if (made.kind === 'retitle')
    await writeFile(path, text.replace(/^title: .*$/m, `title: "${made.words.slice(0, 30)}"`))
  if (made.kind === 'remove') await rm(path)
  if (made.kind === 'rename') await rename(path, path.replace(/[^/]+\.md$/, `${made.name}.md`))
  // Another publisher's report of the same event, in nearly its words.
  if (made.kind === 'report') {
    const other = text
      .replace(/^---\n/, `---\npublisher: ${made.by}\n`)
      .replace(/^publisher: (?!Wire|Post).*\n/m, '')
    await writeFile(path.replace(/\.md$/, `-${made.by}.md`), `${other}\n${made.words}\n`)
  }
}

async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile())
  const files = paths.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length), await readFile(path, 'latin1')] as const
  })
  return Object.fromEntries((await Promise.all(files)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

// Enough to be joined, pictured and cut from the e-mail; each build reads all of them closely.
const FOLDERS = ['economy', 'science', 'world']
const date = toCalendarDate('2026-11-23')!
const build = (config: Config, memory?: BuildMemory) =>
  buildEdition({ config, paths: [], date, origin: 'articles', faults: 'allow', ...(memory && { memory }) })

it('what a watching process builds after any edits is what a process that remembers nothing builds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const home = await mkdtemp(join(root, 'run-'))
      for (const folder of FOLDERS)
        await cp(join(seeds, 'articles', folder), join(home, 'articles', folder), { recursive: true })
      await cp(join(seeds, 'gazette.config.yaml'), join(home, 'gazette.config.yaml'))
      const read = await readConfig({ cwd: home })
      const config = { ...read, cache: undefined, email: { ...read.email, bytesMax: 35_000 } }
      const memory = createBuildMemory()
      await build(config, memory)
      for (const one of edits) {
        await apply(join(home, 'articles'), one)
        const watched = await build(config, memory)
        const files = await readAll(watched.folder)
        await rm(watched.folder, { recursive: true })
        const fresh = await build(config)
        expect(files).toEqual(await readAll(fresh.folder))
        expect(watched.notices).toEqual(fresh.notices)
        expect(watched.explain()).toEqual(fresh.explain())
      }
    }),
    { numRuns: 4 },
  )
}, 120_000)

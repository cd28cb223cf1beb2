import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
  | { readonly kind: 'draw'; readonly to: string; readonly from: string }
  | { readonly kind: 'lay'; readonly template: keyof typeof TEMPLATES }
  | { readonly kind: 'configure'; readonly wish: Partial<Config> }

// Of one's own, looking at more than a story.
const TEMPLATES = {
  'partials/story.hbs':
    '<article id="{{id}}">{{number}} {{@index}}{{#if @first}}!{{/if}} {{@root.title}}\n\n\n\n{{> block}}{{> sources}}</article>',
  'partials/block.hbs': '{{#if headline}}<h3>{{headline}}</h3> \n{{/if}}',
  'partials/section.hbs':
    '<section id="{{id}}">{{#each stories}}<p id="{{id}}">{{../title}}: {{oneLine}} {{date @root.date.iso}}</p>{{/each}}</section>',
  'partials/markdown/story.hbs': '### {{headline}}\n\n{{#if leads}}{{@root.size}}{{/if}} {{summary}}\n',
  'partials/email/story.mjml.hbs': '<p>{{number}} {{headline}} {{field "name" "reader"}}</p>',
  'partials/text/story.hbs': '{{number}} {{headline}}\n{{#wrap indent="  "}}{{summary}}{{/wrap}}\n',
} as const

const WISHES: readonly Partial<Config>[] = [
  { title: 'Another Brief' },
  { language: 'de' },
  { language: 'ar' },
  { siteUrl: 'https://elsewhere.example' },
  { email: { bytesMax: 60_000, textLinks: 'inline', greeting: 'Good morning, {{name|reader}}' } },
  { email: { bytesMax: 9_000, textLinks: 'numbered', utm: { source: 'mail', campaign: '{id}' } } },
  { furniture: ['pictures', 'at-a-glance', 'people'] },
  { fields: ['name', 'town'] },
  { theme: 'analyst' },
  { theme: 'letter' },
  { look: { colours: { accent: '#004488' }, widths: { email: 480 } } },
  { sender: { name: 'Somebody Else', email: 'else@harbour-brief.example' } },
  { summarySentences: 1 },
]

const nth = fc.nat(40)
const words = fc.constantFrom(
  'Kelmar Voss counted 61,000 herring on Thursday.',
  '“The strait is closed to everybody,” said Ines Halloran, the harbour master.',
  'The Bank of Merrow sold its ferry.',
  'A meadow under the harbour grows.',
)
const picture = fc.constantFrom('economy/exports.png', 'science/eelgrass-beds.png', 'world/sarrow-strait.png')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('say' as const, 'retitle' as const), nth, words }),
  fc.record({ kind: fc.constant('remove' as const), nth }),
  fc.record({ kind: fc.constant('report' as const), nth, by: fc.constantFrom('Wire', 'Post'), words }),
  fc.record({ kind: fc.constant('rename' as const), nth, name: fc.constantFrom('aaa', 'zzz', 'mmm') }),
  fc.record({ kind: fc.constant('draw' as const), to: picture, from: picture }),
  fc.record({
    kind: fc.constant('lay' as const),
    template: fc.constantFrom(...(Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[])),
  }),
  fc.record({ kind: fc.constant('configure' as const), wish: fc.constantFrom(...WISHES) }),
)

async function apply(home: string, made: Edit): Promise<void> {
  const folder = join(home, 'articles')
  if (made.kind === 'configure') return
  if (made.kind === 'draw') return copyFile(join(seeds, 'articles', made.from), join(folder, made.to))
  if (made.kind === 'lay') {
    const path = join(home, 'templates', made.template)
    await mkdir(dirname(path), { recursive: true })
    return writeFile(path, TEMPLATES[made.template])
  }
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
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const home = await mkdtemp(join(root, 'run-'))
      for (const folder of FOLDERS)
        await cp(join(seeds, 'articles', folder), join(home, 'articles', folder), { recursive: true })
      await cp(join(seeds, 'gazette.config.yaml'), join(home, 'gazette.config.yaml'))
      const { cache: _, ...read } = await readConfig({ cwd: home })
      let config: Config = { ...read, email: { ...read.email, bytesMax: 35_000 } }
      const memory = createBuildMemory()
      await build(config, memory)
      for (const one of edits) {
        await apply(home, one)
        if (one.kind === 'configure') config = { ...config, ...one.wish }
        const watched = await build(config, memory)
        const files = await readAll(watched.folder)
        await rm(watched.folder, { recursive: true })
        const fresh = await build(config)
        expect(files).toEqual(await readAll(fresh.folder))
        expect(watched.notices).toEqual(fresh.notices)
        expect(watched.explain()).toEqual(fresh.explain())
      }
    }),
    { numRuns: 5 },
  )
}, 120_000)

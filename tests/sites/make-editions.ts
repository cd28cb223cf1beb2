import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../src/kit/sha256.ts'
import type { Edition } from '../../src/model/edition.ts'
import { HOSTILE_EDITION, PICTURE } from './hostile-edition.ts'
import { HOSTILE_ARTICLES } from './hostile-articles.ts'

const root = join(import.meta.dirname, '..', '..')
const entry = join(root, 'src', 'cli', 'main.ts')

/** Runs the command line; an exit code other than 0 is an error that shows what it said. */
export function gazette(args: readonly string[], { cwd }: { readonly cwd: string }): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`gazette ${args.join(' ')}: exit ${status}\n${stderr}`)
  return stdout
}

/** Three built editions in a folder: the sample, one that is hostile throughout, and one made of hostile articles. */
export function makeEditions(folder: string): readonly Edition[] {
  gazette(
    [
      'build',
      '--config',
      join(root, 'seeds/gazette.config.yaml'),
      '--date',
      '2026-11-23',
      '--number',
      '12',
      '--out',
      join(folder, 'out'),
      '--no-cache',
    ],
    { cwd: folder },
  )
  for (const [path, content] of Object.entries(HOSTILE_ARTICLES)) {
    mkdirSync(join(folder, 'articles'), { recursive: true })
    writeFileSync(join(folder, 'articles', path), content)
  }
  writeFileSync(
    join(folder, 'gazette.config.yaml'),
    'title: Hostile articles\nsummarySentences: 10\nquotationsPerStory: 10\n',
  )
  gazette(['build', '--date', '2026-11-16', '--id', 'articles', '--no-cache'], { cwd: folder })
  writeEdition(join(folder, 'out', 'hostile'))
  return ['2026-W48', 'articles', 'hostile'].map(
    (id) => JSON.parse(readFileSync(join(folder, 'out', id, 'edition.json'), 'utf8')) as Edition,
  )
}

function writeEdition(folder: string): void {
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  writeFileSync(join(folder, 'pictures', 'A chart.PNG'), PICTURE)
  const content = JSON.stringify(HOSTILE_EDITION)
  writeFileSync(join(folder, 'edition.json'), content)
  const { id, title, date, subject } = HOSTILE_EDITION
  const files = [{ path: 'edition.json', sha256: sha256(content), bytes: Buffer.byteLength(content) }]
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ gazette: '0', edition: { id, title, date, subject }, files, sources: [], stories: [] }),
  )
}

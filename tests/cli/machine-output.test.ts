import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { FERRY, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const DATE = ['--date', '2026-11-23']
const files = {
  'gazette.config.yaml': 'title: The Lantern Brief\narticles: [articles]\n',
  'articles/ferry.md': FERRY,
  'articles/whale.txt': WHALE,
  'readers.csv': 'email,country\nada@example.org,ML\n',
  'mail/one.eml': 'From: a@example.org\nSubject: Hello\n\nHello.\n',
  'broken.yaml': 'titel: X\n',
}

/** In this order: each may need what those before it made. */
const COMMANDS: readonly (readonly [args: string, status: number])[] = [
  ['draft', 0],
  ['check', 0],
  ['check --all', 0],
  ['trace 2026-W48', 0],
  ['build', 0],
  ['build --compose --explain', 0],
  ['analyse articles', 0],
  ['inspect articles', 0],
  ['subscribers import readers.csv --preview', 0],
  ['subscribers import readers.csv', 0],
  ['subscribers list', 0],
  ['subscribers show ada@example.org', 0],
  ['subscribers add bo@example.org', 0],
  ['subscribers remove bo@example.org', 0],
  ['subscribers suppress cy@example.org', 0],
  ['subscribers erase bo@example.org', 0],
  ['subscribers export all.csv', 0],
  ['plan', 0],
  ['send --test me@example.org', 0],
  ['send --dry-run dry', 0],
  ['send', 0],
  ['resume', 0],
  ['outbox status', 0],
  ['outbox list', 0],
  ['outbox log', 0],
  ['bounces mail', 0],
  ['archive', 0],
  ['publish --dir site', 0],
  ['theme list', 0],
  ['theme eject story', 0],
  ['init new', 0],
  // Without a sender; with one it would look up names in the network.
  ['doctor', 7],
]

/** What goes wrong, and the code that docs/commands.md gives it. */
const REFUSED: readonly (readonly [args: string, status: number])[] = [
  ['build --ouput x', 2],
  ['send --confirm 0123456789ab', 2],
  ['build --config broken.yaml', 3],
  ['build --config none.yaml', 3],
  ['build none', 4],
  ['check 2026-W01', 4],
  ['trace 2026-W48 nobody-wrote-this', 4],
  ['bounces none', 4],
  ['collect none.json', 4],
  ['subscribers show zoe@example.org', 4],
  ['build --compose --theme none', 5],
  ['build --compose --out articles/ferry.md', 6],
]

let cwd: string
let meanings: ReadonlySet<number>
beforeAll(() => {
  cwd = makeFolder(files)
  const text = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')
  meanings = new Set([...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code)))
})

const DATED: ReadonlySet<string> = new Set(['draft', 'check', 'build'])

function run(line: string) {
  const [name = '', ...rest] = line.split(' ')
  const ended = runGazette([name, ...rest, ...(DATED.has(name) ? DATE : []), '--json'], { cwd })
  return {
    ...ended,
    values: ended.stdout
      .split('\n')
      .filter(Boolean)
      .map((text) => JSON.parse(text) as unknown),
  }
}

describe('--json', () => {
  it.each(COMMANDS)('gazette %s prints values on standard output alone, and ends with %i', (line, status) => {
    const ended = run(line)
    expect([ended.status, ended.stderr]).toEqual([status, expect.not.stringMatching(/^[[{]|error:/m)])
    expect(ended.values.length).toBeGreaterThan(0)
    expect(ended.stdout + ended.stderr).not.toContain('\u001b')
  })

  it.each(REFUSED)(
    'gazette %s is refused with %i, as a value and in words with a way out',
    (line, status) => {
      const ended = run(line)
      expect([ended.status, ended.stderr]).toEqual([status, expect.stringMatching(/^error: .+\n {2}\S/m)])
      expect(ended.values.at(-1)).toMatchObject({
        error: { message: expect.any(String) as string, fix: expect.any(String) as string },
      })
      expect(meanings).toContain(status)
    },
  )
})

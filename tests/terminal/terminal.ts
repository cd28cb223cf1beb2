// npm run terminal: what gazette send asks on a real terminal, made by util-linux's script, and how long work shows there.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeProject, toEntryPath } from '../faults/make-project.ts'
import { startServer } from '../faults/start-server.ts'

const RECIPIENTS = 3
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'

interface Expected {
  readonly status: number
  readonly bodies: number
  readonly says: RegExp
}

const CASES: readonly (readonly [what: string, typed: string, expected: Expected])[] = [
  ['yes', 'yes\r', { status: 0, bodies: RECIPIENTS, says: /Send to 3\? Type yes:[^]*Sent 3 messages/ }],
  ['another word', 'y\r', { status: 2, bodies: 0, says: /not confirmed[^]*--confirm [0-9a-f]{12}/ }],
  ['nothing', '\r', { status: 2, bodies: 0, says: /not confirmed/ }],
  ['the end of input', CTRL_D, { status: 130, bodies: 0, says: /Type yes:/ }],
  ['Ctrl-C', CTRL_C, { status: 130, bodies: 0, says: /Type yes:/ }],
]

const scratch = mkdtempSync(join(tmpdir(), 'gazette-terminal-'))
let failures = 0
for (const [i, [what, typed, expected]] of CASES.entries()) {
  const server = await startServer({ log: join(scratch, `${i}.jsonl`), seed: 1 })
  const project = makeProject({ recipients: RECIPIENTS, port: server.port })
  const { status, shown } = await typeAt(project.folder, typed)
  const bodies = server.entries().filter(({ kind }) => kind === 'body').length
  const isRight =
    status === expected.status &&
    bodies === expected.bodies &&
    expected.says.test(shown) &&
    !/\n\s+at |Warning:/.test(shown)
  process.stdout.write(`${isRight ? 'holds' : 'FAILS'}  ${what}: exit ${status}, ${bodies} sent\n`)
  if (!isRight) process.stdout.write(`${shown}\n`)
  if (!isRight) failures++
  await server.stop()
  rmSync(project.folder, { recursive: true, force: true })
}

const PROGRESS: readonly (readonly [what: string, args: readonly string[], shows: RegExp, ends: RegExp])[] = [
  ['build', ['build', '--no-cache'], /Finding quotations \d+ of \d+/, /300 articles/],
  ['build --quiet', ['build', '--no-cache', '--quiet'], /^$/, /^$/],
  ['build --json', ['build', '--no-cache', '--json'], /Finding quotations/, /"counts":\{"articles":300/],
  ['import', ['subscribers', 'import', 'many.csv'], /Reading subscribers \d/, /Read 40,000 rows/],
]
const folder = makeLongWork(join(scratch, 'long'))
for (const [what, args, shows, ends] of PROGRESS) {
  const { status, shown } = await runAt(folder, args)
  const screen = toScreen(shown)
  const apart = spawnSync(process.execPath, [toEntryPath(), ...args], { cwd: folder, encoding: 'utf8' })
  const isRight =
    status === 0 &&
    shows.test(shown) &&
    ends.test(screen) &&
    // What is over is wiped away, and where nobody looks nothing is drawn.
    !/\d+ of \d+/.test(screen) &&
    !/\u001b|\r/.test(apart.stderr + apart.stdout)
  process.stdout.write(`${isRight ? 'holds' : 'FAILS'}  progress of ${what}: exit ${status}\n`)
  if (!isRight) process.stdout.write(`${JSON.stringify(shown)}\n${JSON.stringify(apart.stderr)}\n`)
  if (!isRight) failures++
}
rmSync(scratch, { recursive: true, force: true })
process.exitCode = failures === 0 ? 0 : 1

/** Runs `gazette send` at a terminal, and types when it asks. */
function typeAt(cwd: string, typed: string) {
  return runAt(cwd, ['send', '--subscribers', 'readers.csv'], { asks: 'Type yes:', typed })
}

interface Dialogue {
  readonly asks: string
  readonly typed: string
}

async function runAt(cwd: string, args: readonly string[], dialogue?: Dialogue) {
  const command = [process.execPath, toEntryPath(), ...args].join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  })
  let shown = ''
  let isTyped = false
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    if (isTyped || dialogue === undefined || !shown.includes(dialogue.asks)) return
    isTyped = true
    child.stdin.write(dialogue.typed)
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), 120_000)
  const [status] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return { status, shown }
}

/** A project with so much to read that progress is shown. */
function makeLongWork(root: string): string {
  mkdirSync(join(root, 'articles'), { recursive: true })
  writeFileSync(join(root, 'gazette.config.yaml'), 'title: The Long Brief\n')
  for (let i = 0; i < 300; i++)
    writeFileSync(
      join(root, 'articles', `${i}.md`),
      `# Ferry ${i} sails\n\nFerry ${i} left pier ${i * 7} on Monday with ${i * 13} people.\n\n“We sail at ${i},” said Oona Terrell${i}.\n`,
    )
  const rows = Array.from({ length: 40_000 }, (_, i) => `reader${i}@example.org,Reader ${i}`)
  writeFileSync(join(root, 'many.csv'), `email,name\n${rows.join('\n')}\n`)
  return root
}

/** What stands on a terminal in the end: a line that was wiped does not. */
function toScreen(shown: string): string {
  return shown
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\u001b[2K') + 1).replace(/^\[2K/, ''))
    .join('\n')
}

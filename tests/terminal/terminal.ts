// npm run terminal: what gazette send asks on a real terminal, made by util-linux's script.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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
rmSync(scratch, { recursive: true, force: true })
process.exitCode = failures === 0 ? 0 : 1

/** Runs `gazette send` at a terminal, and types when it asks. */
async function typeAt(cwd: string, typed: string) {
  const command = `${process.execPath} ${toEntryPath()} send --subscribers readers.csv`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  })
  let shown = ''
  let isTyped = false
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    if (isTyped || !shown.includes('Type yes:')) return
    isTyped = true
    child.stdin.write(typed)
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const [status] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return { status, shown }
}

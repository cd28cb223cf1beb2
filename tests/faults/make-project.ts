import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toRunExitCode } from '../../src/cli/describe-run.ts'
import { readConfig } from '../../src/config/config.ts'
import { planEdition, resumeSending, sendEdition, type RunReport } from '../../src/press/press.ts'

const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'dist', 'cli', 'main.js')
const source = join(root, 'src', 'cli', 'main.ts')

export const EDITION = '2026-W48'

export interface ProjectOptions {
  readonly recipients: number
  readonly port: number
  readonly connections?: number
  /** More of `mail`, and of its only server. */
  readonly mail?: object
  readonly server?: object
  /** Filler, to make messages large. */
  readonly words?: number
  readonly domain?: (index: number) => string
}

export interface Project {
  readonly folder: string
  readonly store: string
  readonly addresses: readonly string[]
  configure(options: Partial<ProjectOptions>): void
}

export interface Ended {
  readonly status: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

const SENDER = {
  name: 'The Lantern Brief',
  email: 'brief@example.org',
  postalAddress: '1 Quay Street, Port Calder',
}
const ARTICLE = `---
title: Ferry crews on Lantern Island win a shorter week
date: 2026-11-20
---

Ferry crews on Lantern Island will work four days a week from the spring, after the harbour board and the crews’ union signed an agreement on Thursday.

“Nobody should have to choose between steering a boat safely and seeing their children awake,” said Oona Terrell, chair of the Lantern Island harbour board.
`

let base: string | undefined
const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A project with a built edition, subscribers in a file, and one mail server on this machine. */
export function makeProject(options: ProjectOptions): Project {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-fault-'))
  folders.push(folder)
  const words = options.words ?? 0
  const addresses = Array.from({ length: options.recipients }, (_, i) => {
    return `reader${i}@${options.domain?.(i) ?? 'example.net'}`
  })
  const configure = (more: Partial<ProjectOptions>) => {
    const { port, connections = 5, mail = {}, server = {} } = { ...options, ...more }
    const config = {
      title: 'The Lantern Brief',
      sender: { name: 'The Lantern Brief', email: 'brief@example.org', postalAddress: '1 Quay Street' },
      mail: {
        servers: [{ host: '127.0.0.1', port, security: 'none', connections, ...server }],
        bounceAddress: 'bounce+{token}@example.org',
        ...mail,
      },
    }
    writeFileSync(join(folder, 'gazette.config.json'), JSON.stringify(config))
  }
  configure({})
  writeFileSync(
    join(folder, 'readers.csv'),
    `email,name\n${addresses.map((address, i) => `${address},Reader ${i}`).join('\n')}\n`,
  )
  cpSync(findBase(), join(folder, 'out'), { recursive: true })
  if (words > 0) {
    const html = join(folder, 'out', EDITION, 'email.html')
    appendFileSync(html, '<p>Word after word.</p>\n'.repeat(words))
  }
  return { folder, store: join(folder, '.gazette', 'store.sqlite'), addresses, configure }
}

/** The edition that every project sends, built once. */
function findBase(): string {
  if (base !== undefined) return base
  const folder = mkdtempSync(join(tmpdir(), 'gazette-fault-base-'))
  folders.push(folder)
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles', 'ferry.md'), ARTICLE)
  const config = { sender: SENDER }
  writeFileSync(join(folder, 'gazette.config.json'), JSON.stringify(config))
  const args = [toEntryPath(), 'build', '--date', '2026-11-23', '--quiet']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  base = join(folder, 'out')
  return base
}

/** The command line, built if it is. */
export function toEntryPath(): string {
  return existsSync(built) ? built : source
}

/** Starts the command line in a project. */
export function startIn(
  project: Project,
  args: readonly string[],
  wrap: readonly string[] = [],
): ChildProcess {
  const [command, ...rest] = [...wrap, process.execPath, toEntryPath(), ...args]
  return spawn(command!, rest, { cwd: project.folder, env: { ...process.env, NO_COLOR: '1' } })
}

export async function finish(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { status, signal, stdout, stderr }
}

export function runIn(
  project: Project,
  args: readonly string[],
  wrap: readonly string[] = [],
): Promise<Ended> {
  return finish(startIn(project, args, wrap))
}

/** The hash that sends to everybody in the project's file. */
export async function planHash(project: Project): Promise<string> {
  return (await planEdition(await toOptions(project))).hash
}

export interface StopOptions {
  readonly signal?: AbortSignal
}

/** Sends in this process, which saves the start of another. */
export async function sendHere(
  project: Project,
  { signal }: StopOptions = {},
): Promise<RunReport & { readonly status: number }> {
  const report = await sendEdition({ ...(await toOptions(project)), signal })
  return { ...report, status: toRunExitCode(report) }
}

export async function resumeHere(
  project: Project,
  unknown: 'leave' | 'resend' = 'leave',
  { signal }: StopOptions = {},
): Promise<RunReport & { readonly status: number }> {
  const { config } = await toOptions(project)
  const report = await resumeSending({ config, unknown, signal })
  return { ...report, status: toRunExitCode(report) }
}

async function toOptions({ folder }: Project) {
  const config = await readConfig({ cwd: folder })
  return { config, subscribers: join(folder, 'readers.csv') }
}

export const toSendArgs = (hash: string) => [
  'send',
  '--subscribers',
  'readers.csv',
  '--confirm',
  hash,
  '--json',
]

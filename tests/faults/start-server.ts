import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manners } from './manners.ts'

/** What the server wrote down. */
export interface ServerEntry {
  readonly at: number
  readonly kind: 'try' | 'body' | 'accepted' | 'refused' | 'dropped' | 'text'
  readonly rcpt: string
  readonly from?: string
  readonly to?: string
  readonly messageId?: string
  readonly sha256?: string
  readonly text?: string
  readonly answer?: string
}

export interface RunningServer {
  readonly port: number
  readonly pid: number
  entries(): readonly ServerEntry[]
  /** What it has written down since its log had so many bytes. */
  entriesSince(bytes: number): readonly ServerEntry[]
  /** How much it has written down. */
  logBytes(): number
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', stopServers)

/** Ends servers that a test which failed left behind; they would keep this process waiting. */
export function stopServers(): void {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

/** Starts the recording server in a process of its own. */
export async function startServer(manners: Manners): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), JSON.stringify(manners)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    port: Number(chunk.toString().trim()),
    pid: child.pid!,
    entries: () => readEntries(manners.log),
    entriesSince(bytes) {
      const log = readFileSync(manners.log)
      // A line that was under way then is new.
      return parseEntries(log.subarray(log.subarray(0, bytes).lastIndexOf('\n') + 1).toString())
    },
    logBytes: () => (existsSync(manners.log) ? statSync(manners.log).size : 0),
    async stop() {
      running.delete(child)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

export function readEntries(path: string): readonly ServerEntry[] {
  if (!existsSync(path)) return []
  return parseEntries(readFileSync(path, 'utf8'))
}

/** What stands on whole lines: the last one may be under way, or have lost its end with the server. */
function parseEntries(text: string): readonly ServerEntry[] {
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as ServerEntry)
}

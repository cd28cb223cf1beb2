import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RunReport } from '../../src/press/press.ts'
import type { CaseOptions } from './fault-case.ts'
import { judge, type Verdict } from './judge.ts'
import { makeProject, resumeHere, sendHere, type Project, type ProjectOptions } from './make-project.ts'
import type { Manners } from './manners.ts'
import { startServer, type RunningServer } from './start-server.ts'

/** Delays so short that a run waits for them. */
export const SOON = { retryMinutes: [0.005, 0.01, 0.02, 0.04, 0.08], waitMinutes: 1 }
export const RESTARTS_MAX = 20
let logs = 0

/** A project and the server that it sends to. */
export interface Stage {
  readonly server: RunningServer
  readonly project: Project
}

/** A name for a file of this run. */
export function toScratchPath({ scratch }: CaseOptions, ending: string): string {
  return join(scratch, `${++logs}.${ending}`)
}

export async function set(
  options: CaseOptions,
  manners: Partial<Manners>,
  projectOptions: Partial<ProjectOptions> = {},
): Promise<Stage> {
  const log = toScratchPath(options, 'jsonl')
  const server = await startServer({ log, seed: options.seed, ...manners })
  return {
    server,
    project: makeProject({ recipients: 50, port: server.port, mail: SOON, ...projectOptions }),
  }
}

export interface SettleOptions {
  readonly unknownMax: number
  readonly excused?: (address: string) => boolean
}

/** Goes on until nothing is left to do, and holds the ledger against what the server got. */
export async function settle({ server, project }: Stage, options: SettleOptions): Promise<Verdict> {
  let last: (RunReport & { readonly status: number }) | undefined
  for (let i = 0; i < RESTARTS_MAX; i++) {
    last = await goOn(project)
    if (last.status === 0 || last.status === 8) break
  }
  const { status, unknown } = last!
  const verdict = await judge({ project, entries: server.entries(), status, listed: unknown, ...options })
  await strike({ server, project })
  return verdict
}

/** Stops the server and takes the project away. */
export async function strike({ server, project }: Stage): Promise<void> {
  await server.stop()
  rmSync(project.folder, { recursive: true, force: true })
}

/** Resumes; sends anew where the list was not whole in the ledger. */
export async function goOn(project: Project): Promise<RunReport & { readonly status: number }> {
  return resumeHere(project).catch(() => sendHere(project))
}

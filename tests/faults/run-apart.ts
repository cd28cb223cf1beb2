import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseResult, Extent, FaultCase } from './fault-case.ts'

export interface RunOptions {
  readonly seed: number
  readonly extent: Extent
}

export interface TimedResult {
  readonly result: CaseResult
  readonly seconds: number
}

// No case takes half as long on a machine that does little else. One that hangs is to fail, not to hold up the rest.
const LIMIT_MS = { selection: 20 * 60_000, whole: 40 * 60_000, minutes: 80 * 60_000 }
const running = new Set<ChildProcess>()

/** Runs a case in a process of its own, with a folder of its own for what it leaves about. */
export async function runApart({ id }: FaultCase, { seed, extent }: RunOptions): Promise<TimedResult> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'gazette-faults-'))
  // A group of its own: whatever it started ends with it.
  const child = fork(join(import.meta.dirname, 'run-case.ts'), [id, String(seed), extent, folder], {
    detached: true,
    // What Node compiled is kept for all of them, of the sender as well.
    env: { ...process.env, TMPDIR: folder, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
  })
  running.add(child)
  let result = toFailure('ended without a result')
  child.on('message', (message) => {
    result = message as CaseResult
    end(child)
  })
  const timer = setTimeout(() => {
    result = toFailure(`not through after ${LIMIT_MS[extent] / 60_000} minutes`)
    end(child)
  }, LIMIT_MS[extent])
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')]).catch((cause: unknown) => {
    result = toFailure(String(cause))
  })
  clearTimeout(timer)
  running.delete(child)
  end(child)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return { result, seconds: (performance.now() - started) / 1000 }
}

/** Ends every case that still runs, with all that it started. */
export function endAll(): void {
  for (const child of running) end(child)
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left in its group.
  }
}

function toFailure(text: string): CaseResult {
  return { told: '', faults: 0, verdicts: [], unknownMax: 0, violations: [{ kind: 'other', text }] }
}

import { readFileSync, rmSync } from 'node:fs'
import { choose, toResult, type CaseOptions, type CaseResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { planHash, runIn, toSendArgs } from '../make-project.ts'
import { set, settle, toScratchPath } from '../stage.ts'
import { QUICK_STRACE, STRACE } from '../strace.ts'

/** What goes wrong at every k-th call of the system. */
interface Harm {
  readonly calls: string
  readonly inject: string
  /** Between one k and the next, in a selection. */
  readonly step: number
}

const CALLS_MAX = 600
const CONNECTIONS = 2
const SYNCS = 'fsync,fdatasync'
const WRITES = 'pwrite64'

export const KILL_AT_EVERY_CALL: readonly FaultCase[] = [
  {
    id: 'F2/syncs',
    title: 'killed at every k-th sync',
    wanted: 'every k until none fires',
    aboutSeconds: 50,
    run: (options) => atEveryCall(options, [{ calls: SYNCS, inject: 'signal=SIGKILL', step: 1 }]),
  },
  {
    id: 'F2/writes',
    title: 'killed at every k-th write',
    wanted: 'every k until none fires',
    aboutSeconds: 200,
    run: (options) => atEveryCall(options, [{ calls: WRITES, inject: 'signal=SIGKILL', step: 20 }]),
  },
]

export const DISK_FULL: readonly FaultCase[] = [
  {
    id: 'F8/syncs',
    title: 'disk full, or failing, at every k-th sync',
    wanted: 'every k until none fires',
    aboutSeconds: 100,
    run: (options) =>
      atEveryCall(options, [
        { calls: SYNCS, inject: 'error=ENOSPC', step: 3 },
        { calls: SYNCS, inject: 'error=EIO', step: 7 },
      ]),
  },
  {
    id: 'F8/writes',
    title: 'disk full, or failing, at every k-th write',
    wanted: 'every k until none fires',
    aboutSeconds: 400,
    run: (options) =>
      atEveryCall(options, [
        { calls: WRITES, inject: 'error=ENOSPC', step: 28 },
        { calls: WRITES, inject: 'error=EIO', step: 28 },
      ]),
  },
  {
    id: 'F8/limits',
    title: 'files may not grow beyond a limit',
    wanted: 'in the middle of a run',
    aboutSeconds: 60,
    run: withinLimits,
  },
]

/** Under strace, the k-th call kills or fails, for k from 1 until it is not reached. */
async function atEveryCall(options: CaseOptions, harms: readonly Harm[]): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  const told: string[] = []
  let faults = 0
  for (const { calls, inject, step } of harms) {
    let hits = 0
    let k = 1
    for (let isHit = true; isHit && k < CALLS_MAX; k += choose(options, { selection: step, whole: 1 })) {
      const held = await set(
        { ...options, seed: options.seed + k },
        {},
        { recipients: 12, connections: CONNECTIONS },
      )
      const args = toSendArgs(await planHash(held.project))
      const log = toScratchPath(options, 'trace')
      const trace = ['-o', log, '-e', `trace=${calls}`, '-e', `inject=${calls}:${inject}:when=${k}`]
      const strace = inject.startsWith('signal') ? STRACE : QUICK_STRACE
      const { status } = await runIn(held.project, args, [...strace, ...trace])
      // Not every failure matters: SQLite does without the sync of a folder.
      isHit = status !== 0 || readFileSync(log, 'utf8').includes('(INJECTED)')
      rmSync(log)
      if (isHit) hits++
      verdicts.push(await settle(held, { unknownMax: CONNECTIONS }))
    }
    if (hits === 0) violations.push(`${calls} ${inject}: no fault was injected; is strace allowed here?`)
    if (k >= CALLS_MAX) violations.push(`${calls} ${inject}: not through after ${CALLS_MAX} calls`)
    told.push(`${inject.replace(/^\w+=/, '')} at ${hits} ${calls === SYNCS ? 'syncs' : 'writes'}`)
    faults += hits
  }
  return toResult({ told: told.join(', '), faults, verdicts, unknownMax: faults * CONNECTIONS, violations })
}

/** No file may grow beyond a limit, which writing meets in the middle of a run (EFBIG). */
async function withinLimits(options: CaseOptions): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  let faults = 0
  const step = choose(options, { selection: 190, whole: 10 })
  for (let kibibytes = 100; kibibytes <= 600; kibibytes += step) {
    const held = await set(options, {}, { recipients: 60, connections: CONNECTIONS })
    const args = toSendArgs(await planHash(held.project))
    const { status, stderr } = await runIn(held.project, args, [
      'bash',
      '-c',
      `ulimit -f ${kibibytes}; exec "$@"`,
      'limited',
    ])
    if (status === 0) violations.push(`${kibibytes} KiB: no limit was met`)
    else if (status === null || (!stderr.includes('Free some space') && !stderr.includes('has space')))
      violations.push(`${kibibytes} KiB: exit ${status}, ${stderr.slice(-200)}`)
    faults++
    verdicts.push(await settle(held, { unknownMax: CONNECTIONS }))
  }
  const told = `${faults} limits of file size`
  return toResult({ told, faults, verdicts, unknownMax: faults * CONNECTIONS, violations })
}

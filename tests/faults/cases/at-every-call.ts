import { readFileSync, rmSync } from 'node:fs'
import { choose, toResult, type CaseOptions, type CaseResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { planHash, runIn, toSendArgs } from '../make-project.ts'
import { set, settle, toScratchPath } from '../stage.ts'

/** What goes wrong at every k-th call of the system. */
interface Harm {
  readonly calls: string
  readonly inject: string
  /** Between one k and the next. */
  readonly step: number
}

const CALLS_MAX = 600
const CONNECTIONS = 2
const SYNCS = 'fsync,fdatasync'

export const killAtEveryCall: FaultCase = {
  id: 'F2',
  title: 'killed at every k-th sync and write',
  wanted: 'every k until none fires',
  run: (options) =>
    atEveryCall(options, [
      { calls: SYNCS, inject: 'signal=SIGKILL', step: 1 },
      { calls: 'pwrite64', inject: 'signal=SIGKILL', step: choose(options, { selection: 20, whole: 1 }) },
    ]),
}

export const diskFull: FaultCase = {
  id: 'F8',
  title: 'disk full, or failing, at every k-th sync and write; files that may not grow',
  wanted: 'every k until none fires',
  async run(options) {
    const step = choose(options, { selection: 7, whole: 1 })
    const injected = await atEveryCall(options, [
      { calls: SYNCS, inject: 'error=ENOSPC', step: choose(options, { selection: 3, whole: 1 }) },
      { calls: SYNCS, inject: 'error=EIO', step },
      { calls: 'pwrite64', inject: 'error=ENOSPC', step: step * 4 },
      { calls: 'pwrite64', inject: 'error=EIO', step: step * 4 },
    ])
    const limited = await withinLimits(options)
    return {
      told: `${injected.told}; ${limited.told}`,
      faults: injected.faults + limited.faults,
      verdicts: [...injected.verdicts, ...limited.verdicts],
      unknownMax: injected.unknownMax + limited.unknownMax,
      violations: [...injected.violations, ...limited.violations],
    }
  },
}

/** Under strace, the k-th call kills or fails, for k from 1 until it is not reached. */
async function atEveryCall(options: CaseOptions, harms: readonly Harm[]): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  const told: string[] = []
  let faults = 0
  for (const { calls, inject, step } of harms) {
    let hits = 0
    let k = 1
    for (let isHit = true; isHit && k < CALLS_MAX; k += step) {
      const held = await set(
        { ...options, seed: options.seed + k },
        {},
        { recipients: 12, connections: CONNECTIONS },
      )
      const args = toSendArgs(await planHash(held.project))
      const log = toScratchPath(options, 'trace')
      const trace = ['-e', `trace=${calls}`, '-e', `inject=${calls}:${inject}:when=${k}`]
      const { status } = await runIn(held.project, args, ['strace', '-f', '-qq', '-o', log, ...trace])
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

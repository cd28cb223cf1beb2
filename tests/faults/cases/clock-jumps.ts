import { existsSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findEarly } from '../attempts.ts'
import { choose, toResult, type CaseOptions, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { finish, planHash, runIn, startIn, toSendArgs } from '../make-project.ts'
import { set, settle, SOON, toScratchPath } from '../stage.ts'

const CONNECTIONS = 5
// The second before clocks go forward and back in Europe, and a leap second.
const JUMPS = [
  '+3d',
  '-3d',
  '+1y',
  '-1h',
  '+1h',
  '@2026-03-29 00:59:59',
  '@2026-10-25 00:59:59',
  '@2016-12-31 23:59:59',
  '@2038-01-19 03:14:07',
  '@1999-12-31 23:59:59',
]

export const clockJumps: FaultCase = {
  id: 'F10',
  title: 'the clock jumps between runs and in mid-run',
  wanted: '20 jumps',
  aboutSeconds: 60,
  async run(options) {
    const jumps = choose(options, { selection: JUMPS.slice(0, 3), whole: JUMPS })
    const verdicts: Verdict[] = []
    const violations: string[] = []
    for (const jump of jumps) {
      verdicts.push(await jumpBetween(options, jump))
      const mid = await jumpInMidRun(options, jump)
      verdicts.push(mid.verdict)
      violations.push(...mid.violations)
    }
    return toResult({
      told: `${jumps.length} jumps between a kill and going on, ${jumps.length} in mid-run; no attempt early`,
      faults: verdicts.length,
      verdicts,
      unknownMax: jumps.length * CONNECTIONS,
      violations,
    })
  },
}

async function jumpBetween(options: CaseOptions, jump: string): Promise<Verdict> {
  const held = await set(
    options,
    { replyDelayMs: 3, greylistMs: 100 },
    { recipients: 60, connections: CONNECTIONS },
  )
  const child = startIn(held.project, toSendArgs(await planHash(held.project)))
  const ended = finish(child)
  while (held.server.entries().length < 20) await sleep(20)
  child.kill('SIGKILL')
  await ended
  await runIn(held.project, ['resume'], ['faketime', '-f', jump])
  return settle(held, { unknownMax: CONNECTIONS })
}

/** The clock is set while messages go out, and some of them wait to be tried again. */
async function jumpInMidRun(options: CaseOptions, jump: string) {
  const held = await set(
    options,
    { replyDelayMs: 3, greylistMs: 250, keep: true },
    { recipients: 60, connections: CONNECTIONS },
  )
  const clock = toScratchPath(options, 'clock')
  writeFileSync(clock, '+0')
  const child = startIn(held.project, toSendArgs(await planHash(held.project)), [
    'env',
    `LD_PRELOAD=${findFaketime()}`,
    `FAKETIME_TIMESTAMP_FILE=${clock}`,
    'FAKETIME_NO_CACHE=1',
    // What cannot be set on a real machine either.
    'FAKETIME_DONT_FAKE_MONOTONIC=1',
  ])
  const ended = finish(child)
  while (held.server.entries().length < 20) await sleep(5)
  writeFileSync(clock, jump)
  const { status } = await ended
  const entries = held.server.entries()
  const violations = [...findEarly(entries, SOON.retryMinutes)]
  if (status !== 0) violations.push(`${jump} in mid-run: exit ${status}`)
  for (const { text } of entries)
    if (text !== undefined && !isNow(/^Date: (.*)$/m.exec(text)?.[1]))
      violations.push(`${jump}: Date is not now`)
  const verdict = await settle(held, { unknownMax: 0 })
  return { verdict, violations: violations.slice(0, 5) }
}

function isNow(date: string | undefined): boolean {
  return date !== undefined && Math.abs(Date.now() - Date.parse(date)) < 10 * 60_000
}

function findFaketime(): string {
  const found = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`)
    .find((path) => existsSync(path))
  if (found === undefined) throw new Error('libfaketime is not here; apt-get install faketime')
  return found
}

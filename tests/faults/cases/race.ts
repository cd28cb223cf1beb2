import { setTimeout as sleep } from 'node:timers/promises'
import { choose, toResult, type CaseOptions, type CaseResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { finish, planHash, runIn, startIn, toSendArgs } from '../make-project.ts'
import { set, settle } from '../stage.ts'

// A lease is 30 seconds.
const STOPPED_MS = 33_000
const CONNECTIONS = 5

export const RACES: readonly FaultCase[] = [
  {
    id: 'F9/two',
    title: 'two senders race',
    wanted: '60 rounds',
    aboutSeconds: 100,
    run: (options) => race(options, { senders: 2, rounds: choose(options, { selection: 6, whole: 60 }) }),
  },
  {
    id: 'F9/eight',
    title: 'eight senders race',
    wanted: '40 rounds',
    aboutSeconds: 250,
    run: (options) => race(options, { senders: 8, rounds: choose(options, { selection: 2, whole: 40 }) }),
  },
  {
    id: 'F9/stopped',
    title: 'one of two senders is stopped past its lease',
    wanted: 'once',
    aboutSeconds: 40,
    run: stopOne,
  },
]

interface Race {
  readonly senders: number
  readonly rounds: number
}

async function race(options: CaseOptions, { senders, rounds }: Race): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  let sharing = 0
  for (let round = 0; round < rounds; round++) {
    const held = await set(options, { replyDelayMs: 1 }, { recipients: 200, connections: CONNECTIONS })
    const hash = await planHash(held.project)
    const first = startIn(held.project, toSendArgs(hash))
    const ended = finish(first)
    while (held.server.logBytes() === 0 && first.exitCode === null) await sleep(5)
    const others = await Promise.all(
      Array.from({ length: senders - 1 }, () => runIn(held.project, ['resume', '--json'])),
    )
    const all = [await ended, ...others]
    for (const { status, stderr } of all)
      if (status !== 0 && status !== 8) violations.push(`exit ${status}: ${stderr.slice(-200)}`)
    if (all.filter(({ stdout }) => stdout.includes('"state":"sent"')).length > 1) sharing++
    verdicts.push(await settle(held, { unknownMax: 0 }))
  }
  const told = `${rounds} rounds of ${senders}, several sent in ${sharing}`
  return toResult({ told, faults: rounds, verdicts, unknownMax: 0, violations })
}

/** One is stopped for longer than its lease while another goes on. */
async function stopOne(options: CaseOptions): Promise<CaseResult> {
  const held = await set(options, { replyDelayMs: 5 }, { recipients: 200, connections: CONNECTIONS })
  const child = startIn(held.project, toSendArgs(await planHash(held.project)))
  const ended = finish(child)
  while (held.server.entries().length < 40 && child.exitCode === null) await sleep(20)
  child.kill('SIGSTOP')
  await sleep(STOPPED_MS)
  await runIn(held.project, ['resume'])
  child.kill('SIGCONT')
  await ended
  const verdicts = [await settle(held, { unknownMax: CONNECTIONS })]
  const told = `stopped for ${STOPPED_MS / 1000} s`
  return toResult({ told, faults: 1, verdicts, unknownMax: CONNECTIONS })
}

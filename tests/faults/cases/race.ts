import { setTimeout as sleep } from 'node:timers/promises'
import { choose, toResult, type CaseOptions, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { finish, planHash, runIn, startIn, toSendArgs } from '../make-project.ts'
import { set, settle } from '../stage.ts'

// A lease is 30 seconds.
const STOPPED_MS = 33_000
const CONNECTIONS = 5

export const race: FaultCase = {
  id: 'F9',
  title: 'several senders race; one stopped past its lease',
  wanted: '100 rounds of 2 or 8, one stopped',
  async run(options) {
    const rounds = choose(options, { selection: [6, 2], whole: [60, 40] })
    const stopped = stopOne(options)
    const verdicts: Verdict[] = []
    const violations: string[] = []
    let sharing = 0
    for (const [i, senders] of [2, 8].entries())
      for (let round = 0; round < rounds[i]!; round++) {
        const held = await set(options, { replyDelayMs: 1 }, { recipients: 200, connections: CONNECTIONS })
        const hash = await planHash(held.project)
        const first = runIn(held.project, toSendArgs(hash))
        while (held.server.logBytes() === 0) await sleep(5)
        const others = await Promise.all(
          Array.from({ length: senders - 1 }, () => runIn(held.project, ['resume', '--json'])),
        )
        const all = [await first, ...others]
        for (const { status, stderr } of all)
          if (status !== 0 && status !== 8) violations.push(`exit ${status}: ${stderr.slice(-200)}`)
        if (all.filter(({ stdout }) => stdout.includes('"state":"sent"')).length > 1) sharing++
        verdicts.push(await settle(held, { unknownMax: 0 }))
      }
    verdicts.push(await stopped)
    return toResult({
      told: `${rounds[0]} rounds of 2, ${rounds[1]} of 8, several sent in ${sharing}; one stopped for ${STOPPED_MS / 1000} s`,
      faults: verdicts.length,
      verdicts,
      unknownMax: CONNECTIONS,
      violations,
    })
  },
}

/** One is stopped for longer than its lease while another goes on. */
async function stopOne(options: CaseOptions): Promise<Verdict> {
  const held = await set(options, { replyDelayMs: 5 }, { recipients: 200, connections: CONNECTIONS })
  const child = startIn(held.project, toSendArgs(await planHash(held.project)))
  const ended = finish(child)
  while (held.server.entries().length < 40) await sleep(20)
  child.kill('SIGSTOP')
  await sleep(STOPPED_MS)
  await runIn(held.project, ['resume'])
  child.kill('SIGCONT')
  await ended
  return settle(held, { unknownMax: CONNECTIONS })
}

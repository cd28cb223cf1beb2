import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { choose, sum, toResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { finish, planHash, startIn, toSendArgs } from '../make-project.ts'
import { makeRandom } from '../random.ts'
import { RESTARTS_MAX, set, settle } from '../stage.ts'
import type { RunningServer } from '../start-server.ts'

export const killAtRandom: FaultCase = {
  id: 'F1',
  title: 'killed at random',
  wanted: '300 kills',
  aboutSeconds: 240,
  async run(options) {
    const random = makeRandom(options.seed)
    const wanted = Number(process.env['FAULT_KILLS'] ?? choose(options, { selection: 60, whole: 300 }))
    const verdicts: Verdict[] = []
    let kills = 0
    let unknownMax = 0
    for (let run = 0; kills < wanted; run++) {
      const connections = run % 2 === 0 ? 5 : 1
      const held = await set(
        { ...options, seed: options.seed + run },
        { replyDelayMs: 3 },
        { recipients: choose(options, { selection: 400, whole: 1000 }), connections },
      )
      let own = 0
      let args = toSendArgs(await planHash(held.project))
      for (let restart = 0; restart < RESTARTS_MAX && kills < wanted; restart++) {
        const child = startIn(held.project, args)
        const ended = finish(child)
        // Most are counted from when it begins to send, however slow the machine is; some from its very start.
        if (random() < 0.75) await untilHeard(held.server, child)
        const timer = setTimeout(() => child.kill('SIGKILL'), random() * 600)
        const { status } = await ended
        clearTimeout(timer)
        if (status === 0 || status === 8) break
        if (status === null) {
          kills++
          own++
        }
        args = status === 7 || status === 4 ? toSendArgs(await planHash(held.project)) : ['resume', '--json']
      }
      unknownMax += own * connections
      verdicts.push(await settle(held, { unknownMax: own * connections }))
    }
    const told = `${verdicts.length} runs, ${toSpread(verdicts)}; under ${((3 / kills) * 100).toFixed(1)} % at 95 % (rule of three)`
    return toResult({ told, faults: kills, verdicts, unknownMax })
  },
}

/** Waits until the server hears more, or the sender has ended. */
async function untilHeard(server: RunningServer, child: ChildProcess): Promise<void> {
  const before = server.logBytes()
  while (server.logBytes() === before && child.exitCode === null && child.signalCode === null) await sleep(5)
}

function toSpread(verdicts: readonly Verdict[]): string {
  const each = verdicts.map((verdict) => sum([verdict], 'unknown'))
  return `unknown a run ${Math.min(...each)} to ${Math.max(...each)}`
}

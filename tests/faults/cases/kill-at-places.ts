import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FAIL_POINTS } from '../fail-points.ts'
import { choose, sum, toResult, type CaseOptions, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { finish, planHash, runIn, startIn, toSendArgs } from '../make-project.ts'
import { makeRandom } from '../random.ts'
import { set, settle, toScratchPath } from '../stage.ts'

const RECIPIENTS = 20
const STAGES = ['mail', 'rcpt', 'data', 'body', 'dot', 'after-dot', 'quit'] as const
const PRELOAD = pathToFileURL(join(import.meta.dirname, '..', 'fail-point.ts')).href

/** The sender is killed at places of its ledger's life, and by the server at stages of a conversation. */
export const killAtPlaces: FaultCase = {
  id: 'F3',
  title: 'killed at named places',
  wanted: '10 places, 1 and 5 connections, 20 each',
  async run(options) {
    const random = makeRandom(options.seed)
    const times = choose(options, { selection: 1, whole: 20 })
    const verdicts: Verdict[] = []
    const violations: string[] = []
    let unknownMax = 0
    let faults = 0
    for (const place of [...FAIL_POINTS, ...STAGES])
      for (const connections of [1, 5])
        for (let time = 0; time < times; time++) {
          // Claims and connections are few, messages are many.
          const isFew = place.includes('claim') || place === 'quit'
          const when = isFew ? 1 : 1 + Math.floor(random() * RECIPIENTS)
          const isStage = (STAGES as readonly string[]).includes(place)
          const kill = isStage ? killByServer : killByItself
          const { verdict, isKilled } = await kill(options, { place, when, connections })
          // Changes of several connections share a commit, so that the n-th may not come.
          if (isKilled) faults++
          else if (connections === 1 && place !== 'quit') violations.push(`${place}: was not killed`)
          unknownMax += connections
          verdicts.push(verdict)
        }
    const told = `${FAIL_POINTS.length + STAGES.length} places, ${times} times with 1 and 5 connections, ${sum(verdicts, 'sent')} sent`
    return toResult({ told, faults, verdicts, unknownMax, violations })
  },
}

interface Kill {
  readonly place: string
  readonly when: number
  readonly connections: number
}

async function killByItself(options: CaseOptions, { place, when, connections }: Kill) {
  const held = await set(options, {}, { recipients: RECIPIENTS, connections })
  const { signal } = await runIn(held.project, toSendArgs(await planHash(held.project)), [
    'env',
    `NODE_OPTIONS=--import=${PRELOAD}`,
    `GAZETTE_FAIL_POINT=${place}:${when}`,
  ])
  return { isKilled: signal === 'SIGKILL', verdict: await settle(held, { unknownMax: connections }) }
}

async function killByServer(options: CaseOptions, { place, when, connections }: Kill) {
  const pidFile = toScratchPath(options, 'pid')
  const stage = place as (typeof STAGES)[number]
  const held = await set(options, { kill: { stage, pidFile, when } }, { recipients: RECIPIENTS, connections })
  const child = startIn(held.project, toSendArgs(await planHash(held.project)))
  writeFileSync(pidFile, String(child.pid))
  const { signal } = await finish(child)
  return { isKilled: signal === 'SIGKILL', verdict: await settle(held, { unknownMax: connections }) }
}

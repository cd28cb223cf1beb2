import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FAIL_POINTS } from '../fail-points.ts'
import { choose, sum, toResult, type CaseOptions, type CaseResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { killByServer } from '../kill-by-server.ts'
import { planHash, runIn, toSendArgs } from '../make-project.ts'
import { makeRandom } from '../random.ts'
import { set, settle } from '../stage.ts'

const RECIPIENTS = 20
const STAGES = ['mail', 'rcpt', 'data', 'body', 'dot', 'after-dot', 'quit'] as const
const PRELOAD = pathToFileURL(join(import.meta.dirname, '..', 'fail-point.ts')).href
// A place that is not come to so often is tried again, this many times as often as it is wanted.
const TRIES = 4

/** The sender is killed at places of its ledger's life, and by the server at stages of a conversation. */
export const KILL_AT_PLACES: readonly FaultCase[] = [['one', 1] as const, ['five', 5] as const].map(
  ([name, connections]) => ({
    id: `F3/${name}`,
    title: `killed at named places, connections: ${name}`,
    wanted: '10 places, 20 kills each',
    aboutSeconds: 400,
    run: (options) => killAtPlaces(options, connections),
  }),
)

async function killAtPlaces(options: CaseOptions, connections: number): Promise<CaseResult> {
  const random = makeRandom(options.seed)
  const times = choose(options, { selection: 1, whole: 20 })
  const verdicts: Verdict[] = []
  const violations: string[] = []
  const places = [...FAIL_POINTS, ...STAGES]
  let faults = 0
  for (const place of places) {
    let kills = 0
    let tries = 0
    for (; kills < times && tries < times * TRIES; tries++) {
      // Claims and connections are few. Changes of several connections may share a commit: early ones come in any case.
      const isFew = place.includes('claim') || place === 'quit'
      const whenMax = isFew ? 1 : tries < times ? RECIPIENTS : Math.floor(RECIPIENTS / connections)
      const when = 1 + Math.floor(random() * whenMax)
      const isStage = (STAGES as readonly string[]).includes(place)
      const kill = isStage ? killAtStage : killByItself
      const { verdict, isKilled } = await kill(options, { place, when, connections })
      if (isKilled) kills++
      verdicts.push(verdict)
    }
    if (kills < times) violations.push(`${place}: killed ${kills} times in ${tries} runs`)
    faults += kills
  }
  const told = `${places.length} places, ${times} times each, in ${verdicts.length} runs, ${sum(verdicts, 'sent')} sent`
  return toResult({ told, faults, verdicts, unknownMax: faults * connections, violations })
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

async function killAtStage(options: CaseOptions, { place, when, connections }: Kill) {
  const stage = place as (typeof STAGES)[number]
  const project = { recipients: RECIPIENTS, connections }
  const { held, isKilled } = await killByServer(options, { stage, when, project })
  return { isKilled, verdict: await settle(held, { unknownMax: connections }) }
}

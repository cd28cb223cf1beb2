import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { choose, toResult, type CaseOptions, type FaultCase } from '../fault-case.ts'
import { judge, type Verdict } from '../judge.ts'
import { planHash, runIn, toSendArgs, type Project } from '../make-project.ts'
import { createDisk, type DiskImage } from '../power/disk.ts'
import { readTrace, TRACED_CALLS, type TraceEvent } from '../power/read-trace.ts'
import { makeRandom } from '../random.ts'
import { goOn, RESTARTS_MAX, set, strike, toScratchPath, type Stage } from '../stage.ts'
import type { ServerEntry } from '../start-server.ts'
import { QUICK_STRACE } from '../strace.ts'

const CONNECTIONS = 3
const RECIPIENTS = 40

/**
 * The power fails at a moment of a recorded run: what was written and not yet synced is gone, or there in part, and the run
 * goes on from that disk. What the server had by then is known from the bytes that had left for it.
 *
 * As a check on itself, syncs of the log are taken for nothing in some cuts: then promises must break.
 */
export const powerCuts: FaultCase = {
  id: 'F13',
  title: 'power cuts, replayed from a log of writes',
  wanted: '1,000 cuts',
  aboutSeconds: 200,
  async run(options) {
    const runs = choose(options, { selection: 1, whole: 5 })
    const cuts = choose(options, { selection: 60, whole: 200 })
    const controls = choose(options, { selection: 40, whole: 20 })
    const verdicts: Verdict[] = []
    const violations: string[] = []
    let broken = 0
    for (let run = 0; run < runs; run++) {
      const random = makeRandom(options.seed + run)
      const held = await set(options, {}, { recipients: RECIPIENTS, connections: CONNECTIONS })
      const { events, before, first } = await record(options, held)
      for (const [count, heedsSyncs] of [
        [cuts, true],
        [controls, false],
      ] as const) {
        const places = Array.from({ length: count }, () => Math.floor(random() * events.length))
        const disk = createDisk(before, { random, heedsSyncs })
        let next = 0
        for (const place of places.sort((a, b) => a - b)) {
          for (; next < place; next++) disk.apply(events[next]!)
          const cut = { image: disk.cut(), first, gone: disk.gone() }
          const verdict = await goOnFrom(held, cut).catch(toRefusal)
          if (heedsSyncs) verdicts.push(verdict)
          else if (verdict.violations.length > 0) broken++
        }
      }
      await strike(held)
    }
    if (broken === 0) violations.push('no promise broke when syncs did nothing: the cuts prove nothing')
    return toResult({
      told: `${verdicts.length} cuts of ${runs} runs; with syncs that do nothing ${broken} of ${runs * controls} break a promise`,
      faults: verdicts.length,
      verdicts,
      unknownMax: verdicts.length * CONNECTIONS,
      violations,
    })
  },
}

interface Recorded {
  readonly events: readonly TraceEvent[]
  /** The disk before the run. */
  readonly before: DiskImage
  /** What the server wrote down. */
  readonly first: readonly ServerEntry[]
}

/** A whole run under strace, which writes down every write and sync in their order. */
async function record(options: CaseOptions, { server, project }: Stage): Promise<Recorded> {
  const args = toSendArgs(await planHash(project))
  const before = {
    store: existsSync(project.store) ? readFileSync(project.store) : undefined,
    log: undefined,
  }
  const trace = toScratchPath(options, 'trace')
  const flags = ['-y', '-xx', '-s', '400000', '-e', `trace=${TRACED_CALLS}`, '-o', trace]
  const { status, stderr } = await runIn(project, args, [...QUICK_STRACE, ...flags])
  if (status !== 0) throw new Error(`exit ${status} under strace: ${stderr.slice(-300)}`)
  const events = readTrace(readFileSync(trace, 'latin1'), project.store)
  rmSync(trace)
  const first = server.entries()
  const bodies = events.filter(({ kind }) => kind === 'body').length
  if (bodies !== RECIPIENTS) throw new Error(`${bodies} bodies in the trace instead of ${RECIPIENTS}`)
  return { events, before, first }
}

interface Cut {
  readonly image: DiskImage
  readonly first: readonly ServerEntry[]
  /** Whose messages had gone whole by then. */
  readonly gone: ReadonlySet<string>
}

async function goOnFrom({ server, project }: Stage, { image, first, gone }: Cut): Promise<Verdict> {
  putBack(project, image)
  const mark = server.logBytes()
  let last: Awaited<ReturnType<typeof goOn>> | undefined
  for (let i = 0; i < RESTARTS_MAX && last?.status !== 0 && last?.status !== 8; i++)
    last = await goOn(project)
  const entries = [...first.filter(({ rcpt }) => gone.has(rcpt)), ...server.entriesSince(mark)]
  const { status, unknown } = last!
  return judge({ project, entries, status, unknownMax: CONNECTIONS, listed: unknown })
}

/** A disk that cannot be gone on from is a promise broken too. */
function toRefusal(error: unknown): Verdict {
  return { violations: [{ kind: 'other', text: `refused: ${String(error)}` }], counts: {}, bodies: 0 }
}

function putBack({ store }: Project, image: DiskImage): void {
  for (const tail of ['', '-wal', '-shm']) rmSync(store + tail, { force: true })
  if (image.store !== undefined) writeFileSync(store, image.store)
  if (image.log !== undefined) writeFileSync(`${store}-wal`, image.log)
}

import { choose, toResult, type FaultCase } from '../fault-case.ts'
import { sendHere } from '../make-project.ts'
import { set, settle, SOON } from '../stage.ts'

/** Seconds stand for minutes; `REAL` has them as they are. A loaded machine is never as slow as what is waited for. */
export const slowServer: FaultCase = {
  id: 'F7',
  title: 'slow and silent servers',
  wanted: '20 each',
  aboutSeconds: 40,
  async run(options) {
    const recipients = choose(options, { selection: 10, whole: 20 })
    const slow = await set(
      options,
      { byteDelayMs: 5, dotDelayMs: 900 },
      { recipients, connections: 10, server: { timeoutSeconds: 20 } },
    )
    await sendHere(slow.project)
    const first = await settle(slow, { unknownMax: 0 })
    const silent = await set(options, { dotDelayMs: 60_000 }, { recipients, server: { timeoutSeconds: 2 } })
    await sendHere(silent.project)
    const second = await settle(silent, { unknownMax: recipients })
    const never = await set(
      options,
      { never354: true },
      {
        recipients,
        connections: 10,
        server: { timeoutSeconds: 1.5 },
        mail: { ...SOON, retryMinutes: [0.005] },
      },
    )
    await sendHere(never.project)
    const third = await settle(never, { unknownMax: 0 })
    const violations: string[] = []
    if (first.counts.sent !== recipients || first.bodies !== recipients)
      violations.push(`slow: ${JSON.stringify(first.counts)}, ${first.bodies} bodies`)
    if (second.bodies !== recipients || second.counts.unknown !== recipients)
      violations.push(`silence: ${JSON.stringify(second.counts)}, ${second.bodies} bodies`)
    if (third.counts.failed !== recipients || third.bodies !== 0)
      violations.push(`no 354: ${JSON.stringify(third.counts)}, ${third.bodies} bodies`)
    return toResult({
      told: `${first.counts.sent} sent byte by byte; silence after the dot: ${second.counts.unknown} unknown; no 354: ${third.counts.failed} failed`,
      faults: recipients * 3,
      verdicts: [first, second, third],
      unknownMax: recipients,
      violations,
    })
  },
}

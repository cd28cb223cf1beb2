import { choose, sum, toResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { sendHere } from '../make-project.ts'
import { set, settle, SOON } from '../stage.ts'

const STAGES = ['connect', 'mail', 'rcpt', 'data', 'body', 'dot', 'after-dot'] as const
// What fits into the buffers of the system has left us whole before a server can drop it half way.
const LARGE_WORDS = 400_000
// Nobody may run out of attempts by bad luck: until the first comes again, all drops have been made.
const PATIENT = { ...SOON, retryMinutes: Array.from({ length: 20 }, () => 0.05) }
const SHARE = 0.8
// So many that there are enough drops among them: whether 20 or 190, the mean is over five standard deviations away.
const toRecipients = (drops: number) => Math.ceil(drops * 1.8) + 10

export const dropAtStages: FaultCase = {
  id: 'F4',
  title: 'dropped at each stage',
  wanted: '100 drops at each',
  aboutSeconds: 100,
  async run(options) {
    const verdicts: Verdict[] = []
    const violations: string[] = []
    const told: string[] = []
    const countMax = choose(options, { selection: 40, whole: 100 })
    const largeMax = choose(options, { selection: 6, whole: 100 })
    let faults = 0
    let unknownMax = 0
    for (const stage of STAGES) {
      const isAfter = stage === 'dot' || stage === 'after-dot'
      const drops = stage === 'body' ? largeMax : countMax
      const recipients = toRecipients(drops)
      const held = await set(
        options,
        { drop: { stage, share: stage === 'connect' ? 1 : SHARE, countMax: drops } },
        { recipients, words: stage === 'body' ? LARGE_WORDS : 0, mail: PATIENT },
      )
      const countDrops = () => held.server.entries().filter(({ kind }) => kind === 'dropped').length
      // Who finds no way to a server gives up and is started again.
      do await sendHere(held.project).catch(() => undefined)
      while (stage === 'connect' && countDrops() < drops)
      const dropped = countDrops()
      const own = isAfter || stage === 'body' ? dropped : 0
      const verdict = await settle(held, { unknownMax: own })
      if (dropped !== drops) violations.push(`${stage}: ${dropped} drops instead of ${drops}`)
      const { sent = 0, unknown = 0 } = verdict.counts
      // What was accepted before the end may have been heard.
      if (isAfter && (verdict.bodies !== recipients || sent + unknown !== recipients))
        violations.push(
          `${stage}: ${verdict.bodies} bodies, ${sent} sent, ${unknown} unknown of ${recipients}`,
        )
      if (stage === 'dot' && unknown !== drops) violations.push(`${stage}: ${unknown} unknown of ${drops}`)
      if (!isAfter && stage !== 'body' && sent !== recipients)
        violations.push(`${stage}: ${sent} sent of ${recipients}`)
      faults += dropped
      unknownMax += own
      told.push(`${stage} ${dropped}`)
      verdicts.push(verdict)
    }
    return toResult({
      told: `${told.join(', ')}; ${sum(verdicts, 'unknown')} unknown, all after the dot or in the buffers`,
      faults,
      verdicts,
      unknownMax,
      violations,
    })
  },
}

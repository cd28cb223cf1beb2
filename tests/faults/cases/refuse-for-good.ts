import { countTries } from '../attempts.ts'
import { choose, sum, toResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { sendHere } from '../make-project.ts'
import type { Stage } from '../manners.ts'
import { set, settle, strike } from '../stage.ts'

const ANSWERS: readonly (readonly [Stage, string])[] = [
  ['mail', '550 5.1.8 no such sender'],
  ['rcpt', '550 5.1.1 no such user'],
  ['data', '554 5.6.0 no'],
  ['dot', '552 5.3.4 too large (dot)'],
  ['dot', '554 5.7.1 looks like spam (dot)'],
]
const POLICY = [
  '550 5.7.515 Access denied, sending domain does not meet the required authentication level',
  '550-5.7.26 This mail has been blocked because the sender\r\n550 5.7.26 is unauthenticated',
  '421 4.7.0 [TSS04] Messages temporarily deferred due to user complaints',
]
const STOP_MAX = 20

export const refuseForGood: FaultCase = {
  id: 'F6',
  title: 'refused for good; the sender refused',
  wanted: '100 at each stage; pause within 20',
  aboutSeconds: 10,
  async run(options) {
    const recipients = choose(options, { selection: 100, whole: 200 })
    const verdicts: Verdict[] = []
    const violations: string[] = []
    for (const [stage, answer] of ANSWERS) {
      const held = await set(options, { refuse: [{ stage, answer, share: 0.6 }] }, { recipients })
      await sendHere(held.project)
      const verdict = await settle(held, { unknownMax: 0 })
      // Going on after it has changed nothing: what was refused is not tried again.
      const tries = countTries(held.server.entries())
      if (tries !== recipients) violations.push(`${stage}: ${tries} attempts for ${recipients} messages`)
      if ((verdict.counts.failed ?? 0) + (verdict.counts.sent ?? 0) !== recipients)
        violations.push(`${stage}: ${JSON.stringify(verdict.counts)}`)
      verdicts.push(verdict)
    }
    const stops: number[] = []
    for (const answer of POLICY) {
      const held = await set(options, { refuse: [{ stage: 'rcpt', answer }] }, { recipients: 100 })
      const { end } = await sendHere(held.project)
      const tries = countTries(held.server.entries())
      stops.push(tries)
      if (end.kind !== 'paused' || tries > STOP_MAX) violations.push(`${answer}: ${end.kind} after ${tries}`)
      await strike(held)
    }
    return toResult({
      told: `${sum(verdicts, 'failed')} failed after one attempt; what speaks of the sender pauses after ${stops.join(', ')}`,
      faults: sum(verdicts, 'failed') + stops.length,
      verdicts,
      unknownMax: 0,
      violations,
    })
  },
}

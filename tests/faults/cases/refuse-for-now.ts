import { countTries, findEarly } from '../attempts.ts'
import { choose, toResult, type CaseOptions, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { sendHere } from '../make-project.ts'
import type { Manners } from '../manners.ts'
import { set, settle, SOON } from '../stage.ts'

const LATER = '451 4.3.0 later'
const BUSY = '421 4.3.2 too busy'
const DELAYS = [0.01, 0.02, 0.03, 0.05, 0.08, 0.1]
// Whoever is refused by chance at every attempt is given up, as it should be: of a thousand, with so many, nobody.
const MANY_DELAYS = [...DELAYS, ...Array.from({ length: 10 }, () => 0.1)]

/** Delays and storms are a hundredth to a thousandth of real ones; `REAL` has them as they are. */
export const refuseForNow: FaultCase = {
  id: 'F5',
  title: 'refused for now, for a while, greylisted',
  wanted: '30 %, then all; greylisting; 1,000 recipients',
  aboutSeconds: 60,
  async run(options) {
    const recipients = choose(options, { selection: 200, whole: 1000 })
    const refuse = (share: number, forMs?: number) => ({
      refuse: [LATER, BUSY].map((answer, i) => ({
        stage: 'rcpt' as const,
        answer,
        // The second is asked only where the first let pass.
        share: i === 0 ? share / 2 : share / 2 / (1 - share / 2),
        ...(forMs !== undefined && { forMs }),
      })),
    })
    const share = await storm(options, {
      recipients,
      manners: refuse(0.3),
      triesMax: 1.75 * recipients,
      mail: { ...SOON, retryMinutes: MANY_DELAYS },
    })
    const all = await storm(options, { recipients, manners: refuse(1, 3000), triesMax: 7 * recipients })
    const grey = await storm(options, {
      recipients,
      manners: { greylistMs: 300 },
      triesMax: 2 * recipients,
    })
    const verdicts = [share.verdict, all.verdict, grey.verdict]
    return toResult({
      told: `30 % refused: ${share.tries} attempts for ${recipients}; all for 3 s: ${all.tries}; greylisting: ${grey.tries}; none early`,
      faults: share.refused + all.refused + grey.refused,
      verdicts,
      unknownMax: 0,
      violations: [share, all, grey].flatMap(({ violations }) => violations),
    })
  },
}

export interface StormOptions {
  readonly recipients: number
  readonly manners: Partial<Manners>
  readonly triesMax: number
  readonly mail?: { readonly retryMinutes: readonly number[] }
  readonly server?: object
}

/** Everybody has it once in the end, nobody was tried before the time, and not too often in all. */
export async function storm(
  options: CaseOptions,
  { recipients, manners, triesMax, mail, server }: StormOptions,
) {
  const own = mail ?? { ...SOON, retryMinutes: DELAYS }
  const held = await set(options, manners, {
    recipients,
    mail: { waitMinutes: 30, ...own },
    ...(server !== undefined && { server }),
  })
  await sendHere(held.project)
  const entries = held.server.entries()
  const tries = countTries(entries)
  const verdict: Verdict = await settle(held, { unknownMax: 0 })
  const violations = [...findEarly(entries, own.retryMinutes)].slice(0, 5)
  if (tries > triesMax) violations.push(`${tries} attempts for ${recipients} messages`)
  if (verdict.counts.sent !== recipients || verdict.bodies !== recipients)
    violations.push(`${verdict.counts.sent} sent and ${verdict.bodies} bodies of ${recipients}`)
  return { verdict, tries, violations, refused: entries.filter(({ kind }) => kind === 'refused').length }
}

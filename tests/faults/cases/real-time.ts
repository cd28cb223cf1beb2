import { toResult, type FaultCase } from '../fault-case.ts'
import { countTries } from '../attempts.ts'
import { sendHere } from '../make-project.ts'
import { set, settle } from '../stage.ts'
import { storm } from './refuse-for-now.ts'

const MINUTE_MS = 60_000
// The delays that are configured when nobody says otherwise.
const USUAL = { retryMinutes: [6, 15, 45, 120, 360, 900] }
const COUNT = 20

/** What F5 and F7 do in seconds, in the minutes that real servers take; all at once, about 40 minutes. */
export const realTime: FaultCase = {
  id: 'REAL',
  title: 'F5 and F7 in real minutes, with the usual delays',
  wanted:
    'all refused for 10 min; greylisted for 300 s; 1 byte a second; 9 min before the answer to the dot; no 354',
  aboutSeconds: 2400,
  inMinutes: true,
  async run(options) {
    const refuse = ['451 4.3.0 later', '421 4.3.2 too busy'].map((answer, i) => ({
      stage: 'rcpt' as const,
      answer,
      share: i === 0 ? 0.5 : 1,
      forMs: 10 * MINUTE_MS,
    }))
    const usualTime = { recipients: 1000, mail: USUAL }
    const [all, grey, bytes, late, never] = await Promise.all([
      storm(options, { ...usualTime, manners: { refuse }, triesMax: 3000 }),
      storm(options, { ...usualTime, manners: { greylistMs: 300_000 }, triesMax: 2000 }),
      storm(options, {
        recipients: COUNT,
        mail: USUAL,
        manners: { byteDelayMs: 1000 },
        triesMax: COUNT,
        server: { connections: COUNT },
      }),
      storm(options, {
        recipients: COUNT,
        mail: USUAL,
        manners: { dotDelayMs: 9 * MINUTE_MS },
        triesMax: COUNT,
        server: { connections: COUNT },
      }),
      waitForNothing(),
    ])
    // What breaks on the way is tried three times more, whatever the delays.
    async function waitForNothing() {
      const held = await set(
        options,
        { never354: true },
        { recipients: COUNT, connections: COUNT, mail: { retryMinutes: [0.1], waitMinutes: 30 } },
      )
      await sendHere(held.project)
      const tries = countTries(held.server.entries())
      const verdict = await settle(held, { unknownMax: 0 })
      const isRight = verdict.counts.failed === COUNT && verdict.bodies === 0 && tries === 4 * COUNT
      const violations = isRight ? [] : [`no 354: ${JSON.stringify(verdict.counts)}, ${tries} attempts`]
      return { verdict, tries, violations, refused: 0 }
    }
    const found = [all, grey, bytes, late, never]
    return toResult({
      told: `storm of 10 min: ${all.tries} attempts for 1000; greylisting of 300 s: ${grey.tries}; 1 byte/s: ${bytes.tries} for ${COUNT}; 9 min after the dot: ${late.tries} for ${COUNT}; no 354: ${never.verdict.counts.failed} failed after four`,
      faults: all.refused + grey.refused + 3 * COUNT,
      verdicts: found.map(({ verdict }) => verdict),
      unknownMax: 0,
      violations: found.flatMap(({ violations }) => violations),
    })
  },
}

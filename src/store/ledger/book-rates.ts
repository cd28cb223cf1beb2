import type { Outbox } from '../../model/outbox.ts'
import type { Ledger } from './ledger.ts'

// Beyond what it holds a bucket is never filled: the next booking sees to that.
const GIVE_BACK = 'UPDATE buckets SET tokens = tokens + 1 WHERE name = ?'

interface BucketRow {
  readonly tokens: number
  readonly at: number
}

const PUT = `
  INSERT INTO buckets (name, tokens, at) VALUES (?, ?, ?)
  ON CONFLICT (name) DO UPDATE SET tokens = excluded.tokens, at = excluded.at`

/**
 * Token buckets in the store, so that runs one after the other and side by side share a rate.
 *
 * A place is booked ahead: the tokens may fall below nought, and who took one waits until it would have been there, or gives
 * it back when it stops before. Only the places of a sender that is killed are lost, at most one for each connection. Time is
 * counted by the machine's uptime, which nobody sets; after a restart of the machine a bucket begins empty.
 */
export function bookRates({ database, commit, clock }: Ledger): Pick<Outbox, 'book' | 'unbook'> {
  return {
    book: ({ name, perSecond, burst }) =>
      commit(() => {
        const now = clock.uptime()
        const row = database.prepare('SELECT tokens, at FROM buckets WHERE name = ?').get(name) as
          BucketRow | undefined
        const tokens = refill(row, { now, perSecond, burst }) - 1
        database.prepare(PUT).run(name, tokens, now)
        return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000)
      }),
    unbook: ({ name }) => commit(() => void database.prepare(GIVE_BACK).run(name)),
  }
}

interface RefillOptions {
  readonly now: number
  readonly perSecond: number
  readonly burst: number
}

function refill(row: BucketRow | undefined, { now, perSecond, burst }: RefillOptions): number {
  if (row === undefined) return burst
  if (row.at > now) return 0
  return Math.min(burst, row.tokens + ((now - row.at) / 1000) * perSecond)
}

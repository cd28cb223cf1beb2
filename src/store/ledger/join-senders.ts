import { readlinkSync } from 'node:fs'
import type { Ledger } from './ledger.ts'

const BEAT_MS = 5000
/** A sender that has been silent for so long is taken for dead; a suspended one finds out before its next message. */
const LEASE_MS = 30_000

const BEAT = `
  INSERT INTO senders (id, boot, place, pid, beat) VALUES (:id, :boot, :place, :pid, :beat)
  ON CONFLICT (id) DO UPDATE SET beat = excluded.beat`

export interface Senders {
  /** Makes this sender known before it claims; from then on its heart beats. */
  join(): void
  leave(): Promise<void>
  /** Inside a transaction: forgets senders that are dead. */
  bury(): void
}

/** Who else is sending from this store, and who has died. */
export function joinSenders({ database, clock, sender, commit }: Ledger): Senders {
  const { boot } = clock
  const place = readPlace()
  let heart: NodeJS.Timeout | undefined
  const beat = () =>
    database.prepare(BEAT).run({ id: sender, boot, place, pid: process.pid, beat: clock.uptime() })
  return {
    join() {
      beat()
      if (heart) return
      heart = setInterval(() => void commit(beat).catch(() => undefined), BEAT_MS)
      heart.unref()
    },
    async leave() {
      if (!heart) return
      clearInterval(heart)
      heart = undefined
      await commit(() => database.prepare('DELETE FROM senders WHERE id = ?').run(sender)).catch(
        () => undefined,
      )
    },
    bury() {
      database.prepare('DELETE FROM senders WHERE boot <> ? OR beat < ?').run(boot, clock.uptime() - LEASE_MS)
      const near = database.prepare('SELECT id, pid FROM senders WHERE place = ?').all(place)
      for (const { id, pid } of near as unknown as readonly { id: string; pid: number }[])
        if (!isAlive(pid)) database.prepare('DELETE FROM senders WHERE id = ?').run(id)
    },
  }
}

/** Where process numbers mean the same: containers on one machine have their own. */
function readPlace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return 'machine'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // EPERM: it is there, and somebody else's.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

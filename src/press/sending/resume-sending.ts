import { GazetteError } from '../../kit/gazette-error.ts'
import type { Outbox } from '../../model/outbox.ts'
import { openLedger, toNothing, type LedgerOptions } from './open-ledger.ts'
import { readFrozen } from './read-frozen.ts'
import { ENLISTED, ENLISTING } from './send-edition.ts'
import { runSending, type RunOptions, type RunReport } from './run-sending.ts'

export interface ResumeOptions extends LedgerOptions, RunOptions {
  /** Somebody's word that messages of unknown fate are to be sent again. */
  readonly unknown: 'leave' | 'resend'
}

export interface ResumeReport extends RunReport {
  readonly id: string
  /** How many of unknown fate were made ready to be sent again. */
  readonly resent: number
}

/**
 * Goes on with an edition that was begun: what is pending or due again, from the bytes frozen at its first send. The built
 * edition and the list of subscribers are not looked at; who left meanwhile gets nothing.
 */
export async function resumeSending(options: ResumeOptions): Promise<ResumeReport> {
  const ledger = await openLedger(options)
  try {
    const { outbox, id } = ledger
    const frozen = await outbox.frozen(id)
    if (frozen === undefined) throw toNothing(id)
    const parts = readFrozen(frozen)
    await assertEnlisted(outbox, id)
    await outbox.recover(id)
    const resent = options.unknown === 'resend' ? await outbox.retry(id, { states: ['unknown'] }) : 0
    if (resent > 0) await outbox.note(id, 'resend', `${resent} of unknown fate`)
    return { id, resent, ...(await runSending({ ...ledger, config: options.config, parts }, options)) }
  } finally {
    await ledger.close()
  }
}

/** Throws when a sender died while the list was taken into the ledger: whoever was not in it yet would be skipped. */
async function assertEnlisted(outbox: Outbox, id: string): Promise<void> {
  const note = await outbox.lastNote(id, [ENLISTING, ENLISTED])
  // It may have died right after freezing, before it could say that it begins.
  if (note?.kind === ENLISTED) return
  throw new GazetteError(
    `Cannot go on with edition "${id}": not everybody is in the ledger yet, and some would be skipped`,
    { code: 'delivery', fix: `Plan and send again, which takes in the rest: gazette plan ${id}` },
  )
}

import { GazetteError } from '../../kit/gazette-error.ts'
import type { Notice } from '../../model/notice.ts'
import type { Outbox } from '../../model/outbox.ts'
import { openBuiltEdition, readRegister } from '../../store/store.ts'
import { openRecord } from '../open-record.ts'
import { openLedger, toNothing, type LedgerOptions } from './open-ledger.ts'
import { readFrozen } from './read-frozen.ts'
import { ENLISTED, ENLISTING } from './send-edition.ts'
import { runSending, type RunOptions, type RunReport } from './run-sending.ts'

export interface ResumeOptions extends LedgerOptions, RunOptions {
  /** Somebody's word that messages of unknown fate are to be sent again. */
  readonly unknown: 'leave' | 'resend'
  /** The folder whose register takes the edition down as published, if that was not done; taken down nowhere when absent. */
  readonly editions?: string | undefined
}

export interface ResumeReport extends RunReport {
  readonly id: string
  /** How many of unknown fate were made ready to be sent again. */
  readonly resent: number
  readonly notices: readonly Notice[]
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
    const notices: Notice[] = []
    const onFirstSent = async () => void notices.push(...(await record(id, options)))
    const run = await runSending({ ...ledger, config: options.config, parts }, { ...options, onFirstSent })
    return { id, resent, ...run, notices }
  } finally {
    await ledger.close()
  }
}

/**
 * Takes the edition down as published: the sender that began may have died before it could. Messages go out all the same
 * where its build is gone or the register is damaged.
 */
async function record(id: string, { config, editions }: ResumeOptions): Promise<readonly Notice[]> {
  if (editions === undefined) return []
  try {
    const register = await readRegister(editions)
    if (register.editions.some((edition) => edition.id === id)) return []
    const { manifest } = await openBuiltEdition(config.output, id)
    await (
      await openRecord(manifest, editions)
    )()
    return []
  } catch (error) {
    if (!(error instanceof GazetteError)) throw error
    return [
      {
        code: 'edition-not-recorded',
        message: `The register does not say that edition "${id}" went out: ${error.message}`,
        help: `Mend that, then run gazette archive ${id} or gazette publish ${id}`,
      },
    ]
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

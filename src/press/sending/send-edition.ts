import { sha256 } from '../../kit/sha256.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { Notice } from '../../model/notice.ts'
import { NOBODY } from '../draft-message.ts'
import { openBuiltEdition } from '../../store/store.ts'
import { openRecord } from '../open-record.ts'
import type { Recipient } from '../../model/outbox.ts'
import type { Progress } from '../progress.ts'
import { findRecipients, type Recipients } from './find-recipients.ts'
import { openSending, type Sending, type SendingOptions } from './open-sending.ts'
import { makePlan, toRecipient, type EditionPlan } from './plan-edition.ts'
import { readFrozen } from './read-frozen.ts'
import { chooseTransport } from './transport.ts'
import { runSending, type RunOptions, type RunReport } from './run-sending.ts'

export interface PlanOptions extends SendingOptions {
  /** A CSV file that is the list for this once. */
  readonly subscribers?: string | undefined
  /** The name of a segment, or an expression. */
  readonly segment?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface SendOptions extends PlanOptions, RunOptions {
  /** Agrees to a plan: its hash said beforehand, or a question. Nothing is asked for a folder when it is absent. */
  readonly confirm?: ((plan: EditionPlan) => Promise<boolean>) | undefined
  /** The folder whose register takes the edition down as published; it is taken down nowhere when absent. */
  readonly editions?: string | undefined
}

export interface SendReport extends RunReport {
  readonly id: string
  readonly plan: EditionPlan
  /** How many were new in the ledger. */
  readonly enlisted: number
  readonly notices: readonly Notice[]
}

/** Who would receive an edition now, and what; nothing is sent or frozen. */
export async function planEdition(options: PlanOptions): Promise<EditionPlan> {
  return withSending({ ...options, access: 'look' }, (sending, recipients) =>
    makePlan(sending, recipients, options),
  )
}

/**
 * Sends a built edition to everybody who has no message of it yet, and goes on with what an earlier run left.
 *
 * The messages are frozen at the first send. Nobody gets a second one: a message that was on its way when its sender died is
 * listed as unknown and left alone.
 *
 * @throws GazetteError `input` when there is no such edition or the register is damaged, `usage` when the plan is not the one
 * that was confirmed, `delivery` when the ledger or every server fails.
 */
export async function sendEdition(options: SendOptions): Promise<SendReport> {
  const { manifest } = await openBuiltEdition(options.output ?? options.config.output, options.id)
  // Before anything is made: a register that is damaged could not take the edition down.
  const record = await openRecord(manifest, options.editions)
  return withSending(options, async (sending, recipients) => {
    const { id, outbox, parts } = sending
    const plan = await makePlan(sending, recipients, options)
    assertSender(sending)
    if (options.confirm !== undefined && !(await options.confirm(plan))) throw toUnconfirmed(plan)
    options.signal?.throwIfAborted()
    const text = JSON.stringify(parts)
    const frozen = await outbox.freeze({ id, sha256: sha256(text), parts: text })
    const frozenParts = readFrozen(frozen)
    await outbox.note(id, ENLISTING, String(plan.receiving))
    const enlisted = await enlist(sending, recipients, options)
    await outbox.note(id, ENLISTED, String(enlisted))
    const run = await runSending({ ...sending, parts: frozenParts }, { ...options, onFirstSent: record })
    return { id, plan, enlisted, ...run, notices: plan.notices }
  })
}

/** Opens a sending with its recipients, and closes both whatever comes. */
async function withSending<T>(
  options: PlanOptions & { readonly access?: 'look' },
  work: (sending: Sending, recipients: Recipients) => Promise<T>,
): Promise<T> {
  const { config, subscribers, segment, signal } = options
  const recipients = await findRecipients({
    file: subscribers,
    configuredFile: config.subscribers,
    store: config.store,
    ledger: chooseTransport(config, options).ledger,
    segment,
    segments: config.segments,
    signal,
  })
  try {
    const sending = await openSending(options, options)
    try {
      return await work(sending, recipients)
    } finally {
      await sending.close()
    }
  } finally {
    await recipients.close()
  }
}

function assertSender({ id, transport, parts }: Sending): void {
  if (transport.kind === 'folder' || parts.from.address !== NOBODY) return
  throw new GazetteError(`Cannot send edition "${id}": nobody is named as its sender`, {
    code: 'config',
    fix: 'Set sender.name and sender.email in the configuration, and build the edition again',
  })
}

/** Notes that tell whether everybody of a plan is in the ledger. */
export const ENLISTING = 'enlisting'
export const ENLISTED = 'enlisted'
const BATCH_ROWS = 1000

async function enlist(
  sending: Sending,
  recipients: Recipients,
  { onProgress }: Pick<PlanOptions, 'onProgress'>,
): Promise<number> {
  let enlisted = 0
  let done = 0
  let batch: Recipient[] = []
  for await (const page of recipients.pages()) {
    for (const { subscriber, leftOut } of page)
      if (leftOut === undefined) batch.push(toRecipient(sending, subscriber))
    done += page.length
    onProgress?.({ step: 'enlist', done, total: recipients.total })
    if (batch.length < BATCH_ROWS) continue
    enlisted += await sending.outbox.enlist(sending.id, batch)
    batch = []
  }
  return enlisted + (await sending.outbox.enlist(sending.id, batch))
}

function toUnconfirmed({ id, hash }: EditionPlan): GazetteError {
  return new GazetteError(`Cannot send edition "${id}": its plan is not confirmed`, {
    code: 'usage',
    fix: `Look at it with gazette plan ${id}, then: gazette send ${id} --confirm ${hash}`,
  })
}

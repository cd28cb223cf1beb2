import { openFolderCarrier } from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { Carrier, CarryOutcome } from '../../model/carrier.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import type { Letter } from '../../model/letter.ts'
import type { ListedSubscriber } from '../../model/subscriber.ts'
import { findRecipients } from './find-recipients.ts'
import { openLetterWriter, readDkimKeys } from './letter-writer.ts'
import { openSending, toMessageId, type SendingOptions } from './open-sending.ts'
import type { PlanOptions } from './send-edition.ts'
import { noteTest } from './test-record.ts'
import { chooseTransport, openCarrier } from './transport.ts'

export interface TestOptions extends SendingOptions {
  readonly to: EmailAddress
  /** A CSV file that is the list for this once. */
  readonly subscribers?: string | undefined
}

export interface TestReport {
  readonly id: string
  readonly response: string
  /** Whether the address is a subscriber's, whose own words the message then has. */
  readonly isSubscriber: boolean
}

/**
 * Sends an edition to one address, whoever that is, and takes down what was tested; the ledger's messages are not touched.
 *
 * A subscriber sees their own words where the edition has fields, anybody else what stands in for them.
 * Its links for leaving lead nowhere, since the address need not be on the list.
 *
 * @throws GazetteError `delivery` when it is not taken.
 */
export async function writeTest(options: TestOptions): Promise<TestReport> {
  const subscriber = await findSubscriber(options)
  const sending = await openSending(options)
  try {
    const { id, builtParts: parts, config, transport, outbox, clock } = sending
    const keys = transport.kind === 'servers' ? await readDkimKeys(config.mail.dkim) : []
    const write = await openLetterWriter(parts, { tokens: sending.tokens, keys })
    // Each test is a message of its own, which mail programs do not take for one they have.
    const own = sha256(`${id}\n${clock.now()}`).slice(0, 12)
    const messageId = toMessageId(id, options.to, parts.from.address).replace('<', `<test-${own}-`)
    const fields = subscriber?.fields ?? {}
    const letter = await write({ id: 0, edition: id, address: options.to, messageId, fields })
    const carrier = await openCarrier(transport, { mail: config.mail, edition: `test-${own}` })
    const outcome = await carryOne(carrier, letter)
    if (outcome.kind !== 'accepted')
      throw new GazetteError(`Cannot send a test to ${options.to}: ${outcome.response}`, {
        code: 'delivery',
        fix: 'Try gazette doctor, which looks at each step',
      })
    await noteTest(outbox, id, { to: options.to, parts })
    return { id, response: outcome.response, isSubscriber: subscriber !== undefined }
  } finally {
    await sending.close()
  }
}

/** Who has the address on the list, if there is one at all. */
async function findSubscriber({
  config,
  to,
  subscribers,
}: TestOptions): Promise<ListedSubscriber | undefined> {
  try {
    const { store, segments, subscribers: configuredFile } = config
    const recipients = await findRecipients({ file: subscribers, configuredFile, store, segments })
    try {
      return await recipients.find(to)
    } finally {
      await recipients.close()
    }
  } catch (cause) {
    if (cause instanceof GazetteError && cause.code === 'usage') return undefined
    // A test needs no subscribers: not even the file of them has to be there yet, unless it is asked for.
    if (cause instanceof GazetteError && cause.code === 'input' && subscribers === undefined) return undefined
    throw cause
  }
}

async function carryOne(carrier: Carrier, letter: Letter): Promise<CarryOutcome> {
  const lane = carrier.openLane()
  try {
    await lane.ready()
    return await lane.carry(letter)
  } finally {
    await lane.close()
  }
}

export interface DryRunOptions extends PlanOptions {
  /** Takes the messages as `.eml` files. */
  readonly dryRun: string
}

/** Writes the message of everybody who would receive the edition into a folder, signed; the ledger is not touched. */
export async function writeDryRun(
  options: DryRunOptions,
): Promise<{ readonly id: string; readonly written: number }> {
  const { config, subscribers, segment, dryRun, signal, onProgress } = options
  const recipients = await findRecipients({
    file: subscribers,
    configuredFile: config.subscribers,
    store: config.store,
    ledger: chooseTransport(config, options).ledger,
    segment,
    segments: config.segments,
    signal,
  })
  const sending = await openSending(options, { access: 'look' })
  try {
    const { id, parts, tokens } = sending
    const write = await openLetterWriter(parts, { tokens, keys: await readDkimKeys(config.mail.dkim) })
    const carrier = openFolderCarrier(dryRun, { edition: id })
    const lane = carrier.openLane()
    let written = 0
    for await (const page of recipients.pages())
      for (const { subscriber, leftOut } of page) {
        signal?.throwIfAborted()
        if (leftOut !== undefined) continue
        const { address, fields } = subscriber
        const messageId = toMessageId(id, address, parts.from.address)
        const outcome = await lane.carry(await write({ id: 0, edition: id, address, messageId, fields }))
        if (outcome.kind !== 'accepted')
          throw new GazetteError(outcome.response, { code: 'output', path: dryRun })
        written++
        onProgress?.({ step: 'send', done: written, total: Math.max(recipients.total, written + 1) })
      }
    return { id, written }
  } finally {
    await sending.close()
    await recipients.close()
  }
}

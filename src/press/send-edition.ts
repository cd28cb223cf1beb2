import { composeMessage, writeToOutbox } from '../deliver/deliver.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import type { Receipt } from '../model/receipt.ts'
import { openBuiltEdition, readSubscribers } from '../store/store.ts'
import { toSenderAddress } from './draft-message.ts'
import { openRecord } from './open-record.ts'
import type { Progress } from './progress.ts'

export interface SendOptions {
  /** Where editions are built. */
  readonly output: string
  /** The newest when absent. */
  readonly id?: string | undefined
  /** A CSV file of subscribers. */
  readonly subscribers: string
  /** The folder that takes the messages. */
  readonly outbox: string
  /** The folder whose register takes the edition down as published; it is taken down nowhere when absent. */
  readonly editions?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface SendReport {
  readonly id: string
  /** One for each subscriber with a sound address, in the order of the file. */
  readonly receipts: readonly Receipt[]
  readonly notices: readonly Notice[]
}

/**
 * Writes a message of a built edition for each subscriber into the local outbox; whoever has one already gets no second.
 *
 * @throws GazetteError `input` when there is no such edition or no file of subscribers, or the register is damaged, `output` when the outbox cannot be written.
 */
export async function sendEdition({
  output,
  id,
  subscribers,
  outbox,
  editions,
  signal,
  onProgress,
}: SendOptions): Promise<SendReport> {
  const built = await openBuiltEdition(output, id)
  const record = await openRecord(built.manifest, editions)
  const { value: people, notices } = await readSubscribers(subscribers)
  const edition = JSON.parse(await built.readText('edition.json')) as Edition
  const [html, text] = await Promise.all([built.readText('email.html'), built.readText('email.txt')])
  const { title, subject } = edition
  const from = { name: edition.sender.name, address: toSenderAddress(edition) }
  const content = { editionId: built.manifest.edition.id, title, subject, date: built.date, html, text, from }

  const receipts: Receipt[] = []
  for (const { address, name } of people) {
    signal?.throwIfAborted()
    const bytes = await composeMessage({ ...content, to: { name, address }, purpose: 'delivery' })
    receipts.push(await writeToOutbox(outbox, { editionId: content.editionId, address, bytes }))
    // Once the first reader has it, it is out, whatever becomes of the rest.
    if (receipts.length === 1) await record()
    onProgress?.({ step: 'send', done: receipts.length, total: people.length })
  }
  return { id: content.editionId, receipts, notices: [...built.notices, ...notices] }
}

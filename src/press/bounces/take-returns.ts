import { GazetteError } from '../../kit/gazette-error.ts'
import type { BouncedRecipient, ReturnedMessage } from '../../model/bounce.ts'
import { toEmailAddress, type EmailAddress } from '../../model/email-address.ts'
import { toAddressKey } from '../../model/subscriber.ts'
import { readReturnedMessage } from '../../parse/parse.ts'
import { readMailbox } from '../../read/read.ts'
import { openSubscribers, type SubscriberStore } from '../../store/store.ts'

/** What a message told, and what the list made of it. */
export interface TakenReturn {
  readonly path: string
  readonly recipients: readonly BouncedRecipient[]
  /** What changed, or why nothing did, for each recipient that was believed or not. */
  readonly effects: readonly {
    readonly address: string
    readonly effect: 'suppressed' | 'counted' | 'seen' | 'unsubscribed' | 'not-believed' | 'nothing'
  }[]
}

export interface ReturnsOptions {
  readonly store: string
  /** A file, a folder, `-`, or an IMAP address. */
  readonly place: string
  /** How many soft bounces make a bounced address. */
  readonly softMax: number
  /** What messages say is read, and the list is left alone. */
  readonly purpose: 'take' | 'look'
  readonly signal?: AbortSignal | undefined
}

type Effect = TakenReturn['effects'][number]

/**
 * Reads what came back, message by message, and lets the list learn from it: hard bounces and complaints suppress, soft
 * ones count, a wish to leave is granted. Only a keyed token of ours, or a recipient whom we mailed, is believed. Reading the
 * same messages again changes nothing.
 *
 * @throws GazetteError `input` when the messages cannot be read, `delivery` when the store cannot be used.
 */
export async function* takeReturns(options: ReturnsOptions): AsyncGenerator<TakenReturn> {
  const { place, purpose, signal } = options
  const list = purpose === 'take' ? await openSubscribers(options.store) : undefined
  let count = 0
  try {
    for await (const { path, raw } of readMailbox(place, { signal })) {
      signal?.throwIfAborted()
      count += 1
      const message = readReturnedMessage(raw)
      if (list === undefined) yield { path, recipients: message.recipients, effects: [] }
      else yield { path, ...(await take(message, { list, softMax: options.softMax })) }
    }
  } finally {
    await list?.close()
  }
  if (count > 0 || /^imaps?:/i.test(place)) return
  throw new GazetteError(`Cannot find a message in "${place}"`, {
    code: 'input',
    path: place,
    fix: 'Name a Maildir, an mbox, a folder of .eml files, one message, - or imaps://user@host/INBOX',
  })
}

interface TakeOptions {
  readonly list: SubscriberStore
  readonly softMax: number
}

async function take(
  message: ReturnedMessage,
  { list, softMax }: TakeOptions,
): Promise<Pick<TakenReturn, 'recipients' | 'effects'>> {
  const { recipients, tokens, isUnsubscribe } = message
  const leaver = isUnsubscribe
    ? findSubject(tokens.unsubscribe, (token) => list.tokens.read('unsubscribe', token))
    : undefined
  if (leaver !== undefined) {
    const found = await list.find(leaver.address)
    const isOn = found?.status === 'active' || found?.status === 'pending'
    if (isOn) await list.change(leaver.address, { status: 'unsubscribed', reason: 'asked by mail' })
    if (found === undefined) await list.suppress(leaver.address, 'asked by mail')
    return {
      recipients: [{ address: leaver.address, kind: 'none', status: '', reason: 'asks to be unsubscribed' }],
      effects: [{ address: leaver.address, effect: isOn || found === undefined ? 'unsubscribed' : 'seen' }],
    }
  }
  const subject =
    findSubject(tokens.bounce, (token) => list.tokens.read('bounce', token)) ??
    findSubject(tokens.unsubscribe, (token) => list.tokens.read('unsubscribe', token))
  const effects: Effect[] = []
  for (const { address, kind, reason } of chooseBelieved(recipients, subject?.address)) {
    const believed = subject?.address ?? (await findMailed(list, address))
    if (kind === 'none') continue
    if (believed === undefined) effects.push({ address, effect: 'not-believed' })
    else
      effects.push({
        address: believed,
        effect: await list.recordReturn(believed, {
          kind,
          reason,
          messageId: message.id,
          softMax,
          edition: subject?.edition,
        }),
      })
  }
  return { recipients, effects }
}

function findSubject<T>(tokens: readonly string[], read: (token: string) => T | undefined): T | undefined {
  for (const token of tokens) {
    const subject = read(token)
    if (subject !== undefined) return subject
  }
  return undefined
}

/** With a token, the one recipient that it stands for, under whatever address the report has; else all of them. */
function chooseBelieved(
  recipients: readonly BouncedRecipient[],
  address: EmailAddress | undefined,
): readonly BouncedRecipient[] {
  if (address === undefined) return recipients
  const key = toAddressKey(address)
  const own = recipients.find((recipient) => recipient.address.toLowerCase() === key)
  const first = own ?? recipients.find(({ kind }) => kind !== 'none') ?? recipients[0]
  return first === undefined ? [] : [first]
}

async function findMailed(list: SubscriberStore, text: string): Promise<EmailAddress | undefined> {
  const address = toEmailAddress(text)
  return address !== undefined && (await list.wasMailed(address)) ? address : undefined
}

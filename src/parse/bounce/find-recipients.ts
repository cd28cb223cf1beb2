import type { Evidence } from './read-evidence.ts'

/** A recipient that a report names in words, and the words about it. */
export interface NamedRecipient {
  readonly address: string
  readonly words: string
  /** What stands around them, for when they tell nothing. */
  readonly around: string
}

// The look behind keeps a long run of letters from being tried from each of them.
const ADDRESS =
  /(?<![\w!#$%&'*+/=?^`{|}~.-])[\w!#$%&'*+/=?^`{|}~.-]{1,64}@(?:[\w-]{1,63}\.){0,10}[\w-]{1,63}/g
const RECIPIENTS_MAX = 200
const LINE_LENGTH_MAX = 1000
const VALUE_LENGTH_MAX = 20_000
// Where a returned message says to whom it was.
const RETURNED = ['x-failed-recipients', 'rcpt to', 'x-envelope-to', 'to']
// Words before an address that say that it is the sender's, or whom to ask.
const NOT_RECIPIENT =
  /(?:from|sender|sent by|message by|envelope-from|contact|please (?:e-?mail|write|send|forward|contact)|(?:mail|write|send|forward(?: \w+)*) (?:it )?to|helo|ehlo|message-id|cc|reply-to|return-path|postmaster at|id)[ :=<"'(]{0,4}$/i
const NOT_MAILBOX = /^(?:mailer-daemon|mail-daemon|postmaster|abuse|mailadm|support|noc|hostmaster|root)@/i
// An address that opens a line, alone or before what is said of it: "<ada@example.org>:", "ada@example.org... unknown".
const LEADING =
  /^[ \t>*-]*(?:(?:(?:original |final |failed |intended )?(?:recipient|rcpt|address|addressee|user|to|mail ?box)(?: address| to)?[ \t]*[:=]|(?:delivery )?to)[ \t]*|[45]\d\d (?:\d\.\d\.\d )?)?["'(]?<?(?:mailto:|smtp:|rfc822;)?([\w!#$%&'*+/=?^`{|}~.-]+@(?:[\w-]+\.)*[\w-]+)>?(?=[ \t]*(?:$|[:;,()<\]"'…-]|\.{2,}|\S))/i

// What stands before it are fields of the message, not its recipients.
const ANNOUNCED = /(?:following|these) (?:recipient|address|destination|user|mail ?box|e-?mail)/i
// A line of a transcript says all of its recipient; the lines about a server stand before it.
const TRANSCRIPT = /^[ \t>]*[45]\d\d .*\.\.\. *\S/

/** The recipients that a report names in its text, each with what is said of it; none twice. */
export function findRecipients({ headers, text, returned }: Evidence): readonly NamedRecipient[] {
  const mine = new Set([
    ...toAddresses(headers.get('to')),
    ...toAddresses(headers.get('from')),
    ...toAddresses(headers.get('delivered-to')),
  ])
  const failed = toAddresses(headers.get('x-failed-recipients'))
  const intended = new Set([
    ...failed,
    ...RETURNED.flatMap((name) => toAddresses(readReturned(returned, name))),
  ])
  const lines = text.split('\n').map((line) => line.slice(0, LINE_LENGTH_MAX))
  const isRecipient = (address: string) =>
    !NOT_MAILBOX.test(address) && (!mine.has(address.toLowerCase()) || intended.has(address.toLowerCase()))
  const announced = lines.findIndex((line) => ANNOUNCED.test(line))
  const behind = findLeading(lines.slice(announced + 1), isRecipient)
  const leading = behind.length > 0 ? behind : findLeading(lines, isRecipient)
  if (leading.length > 0) return leading
  const inline = lines.flatMap((line) =>
    [...line.matchAll(ADDRESS)]
      .filter(({ 0: address, index }) => isRecipient(address) && !NOT_RECIPIENT.test(line.slice(0, index)))
      .map(([address]) => trimAddress(address)),
  )
  const known = inline.find((address) => intended.has(address.toLowerCase()))
  const chosen = failed.length > 0 ? failed : [known ?? inline[0] ?? [...intended][0] ?? '']
  return chosen.slice(0, RECIPIENTS_MAX).map((address) => ({ address, words: text, around: '' }))
}

function findLeading(
  lines: readonly string[],
  isRecipient: (address: string) => boolean,
): readonly NamedRecipient[] {
  const starts = lines.flatMap((line, i) => {
    const address = LEADING.exec(line)?.[1]
    return address !== undefined && isRecipient(address) ? [{ address: trimAddress(address), i }] : []
  })
  const found = new Map<string, NamedRecipient>()
  for (const [n, { address, i }] of starts.entries()) {
    const key = address.toLowerCase()
    const isTranscript = TRANSCRIPT.test(lines[i]!)
    const own = isTranscript ? lines[i]! : lines.slice(i, starts[n + 1]?.i ?? lines.length).join('\n')
    // In a transcript, what a server said stands before the line that names the recipient.
    const around = isTranscript ? lines.slice((starts[n - 1]?.i ?? -1) + 1, i + 1).join('\n') : ''
    const before = found.get(key)
    if (before === undefined && found.size >= RECIPIENTS_MAX) break
    if (before === undefined) found.set(key, { address, words: own, around })
    else found.set(key, { address, words: `${before.words}\n${own}`, around: before.around || around })
  }
  // A list of bare addresses: what is said stands in a transcript behind it, or once for all of them.
  const all = lines.join('\n')
  return [...found.values()].map(({ address, words, around }) => {
    const rest = words.replaceAll(address, '').replace(/[\s<>"':;,().-]+/g, '')
    return rest.length >= 8
      ? { address, words, around: around || all }
      : { address, words: around || all, around: all }
  })
}

/** Addresses in fields, in lower case. */
export function toAddresses(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) =>
    [...value.slice(0, VALUE_LENGTH_MAX).matchAll(ADDRESS)].map(([address]) => address.toLowerCase()),
  )
}

/** A field of the returned message, read without parsing the whole of it. */
export function readReturned(returned: string, name: string): readonly string[] {
  const pattern = new RegExp(`^[ \\t>]*${name}[ \\t]*:(.*(?:\\n[ \\t]+\\S.*)*)`, 'gim')
  return [...returned.slice(0, 64 * 1024).matchAll(pattern)].map(([, value]) => value!.trim())
}

function trimAddress(address: string): string {
  return address.replace(/^[.'*=-]+|[.'-]+$/g, '')
}

import type { ReturnedMessage } from '../../model/bounce.ts'
import { sha256 } from '../../kit/sha256.ts'
import { isAutoReply } from './is-bounce.ts'
import { parseMime } from './parse-mime.ts'
import { readBounce } from './read-bounce.ts'
import { readEvidence } from './read-evidence.ts'
import { readReturned } from './find-recipients.ts'

// Where a server writes to whom the message itself was sent: to our envelope sender, with its token.
const TO_US = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to', 'cc']
const TOKEN = /(?<![a-z0-9])[a-z2-7]{24}(?![a-z0-9])/gi
const TOKENS_MAX = 50

/**
 * Reads a message that came to the address of bounces or of unsubscribing.
 *
 * Tokens are candidates alone: whoever has the store's secret says which are real.
 *
 * @param raw One character for each byte (Latin-1).
 */
export function readReturnedMessage(raw: string): ReturnedMessage {
  const evidence = readEvidence(parseMime(raw))
  const { headers, returned, text } = evidence
  const recipients = readBounce(raw)
  const toUs = findTokens(TO_US.flatMap((name) => headers.get(name) ?? []))
  const subject = headers.get('subject')?.[0] ?? ''
  const isOurs = recipients.length > 0 || isAutoReply(evidence)
  return {
    recipients,
    tokens: {
      // Then what the returned message itself carries: its envelope sender, and where its reader would unsubscribe.
      bounce: [...toUs, ...findTokens(readReturned(returned, 'return-path'))].slice(0, TOKENS_MAX),
      unsubscribe: [
        ...toUs,
        ...findTokens([subject, ...(isOurs ? readReturned(returned, 'list-unsubscribe') : [])]),
      ].slice(0, TOKENS_MAX),
    },
    isUnsubscribe:
      !isOurs && (/\bunsubscribe\b/i.test(subject) || /^\s*unsubscribe\b/i.test(text) || toUs.length > 0),
    id: headers.get('message-id')?.[0] ?? sha256(raw),
  }
}

function findTokens(values: readonly string[]): readonly string[] {
  // In a mailto: a space before it is written %20, whose digits would cling to the token.
  return values.flatMap((value) =>
    [...value.replace(/%[0-9a-f]{2}/gi, ' ').matchAll(TOKEN)].map(([token]) => token.toLowerCase()),
  )
}

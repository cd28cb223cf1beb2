import { toMessageExtract } from './message/to-message-extract.ts'
import type { Reader } from './reader.ts'

const FIELD = /^([A-Za-z][\w-]*):[ \t]?.*(?:\r?\n[ \t].*)*/
// Fields that only a message that went through the mail has.
const MAILED = /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|x-[\w-]+)$/i
const WRITTEN = /^(?:from|to|date|subject|reply-to|sender|cc|content-type)$/i

/** A message (.eml, RFC 5322), through mailparser: a newsletter, sent or forwarded. */
export const messageReader: Reader = {
  kind: 'a message',
  extensions: ['.eml'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) => isMessage(text),
  async read({ bytes }, limits) {
    const extract = await toMessageExtract(bytes, limits)
    return { kind: 'extracts', extracts: [extract] }
  },
}

/** Whether a text begins with the head of a message: some of the fields that people write, and one that programs write. */
export function isMessage(text: string): boolean {
  let rest = text
  let mailed = 0
  let written = 0
  for (let match = FIELD.exec(rest); match !== null; match = FIELD.exec(rest)) {
    if (MAILED.test(match[1]!)) mailed++
    if (WRITTEN.test(match[1]!)) written++
    rest = rest.slice(match[0].length).replace(/^\r?\n/, '')
  }
  return mailed > 0 && written > 0 && mailed + written >= 3
}

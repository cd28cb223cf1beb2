import { sha256 } from '../../kit/sha256.ts'
import { toMessageExtract } from './message/to-message-extract.ts'
import type { Extract, Reader, Remark } from './reader.ts'

const FROM = /^From \S.{0,200}\d{4}[^\n]{0,20}\r?\n[A-Za-z][\w-]*:/
const BOUNDARY = /(?:^|\r?\n)\r?\n(?=From \S[^\n]{0,200}\d{4}[^\n]{0,20}\r?\n[A-Za-z][\w-]*:)/g
const KEY_LENGTH = 8

/** A mailbox (.mbox, RFC 4155): each message is an article. */
export const mailboxReader: Reader = {
  kind: 'a mailbox',
  extensions: ['.mbox'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) => FROM.test(text),
  async read({ bytes }, limits) {
    const extracts = new Map<string, Extract>()
    const remarks: Remark[] = []
    const messages = splitMailbox(Buffer.from(bytes).toString('latin1'))
    for (const message of messages.slice(0, limits.entryCountMax)) {
      const raw = Buffer.from(message, 'latin1')
      const key = sha256(raw).slice(0, KEY_LENGTH)
      if (!extracts.has(key)) extracts.set(key, { ...(await toMessageExtract(raw, limits)), key })
    }
    if (messages.length > limits.entryCountMax)
      remarks.push({
        code: 'too-many-messages',
        message: `It holds more than ${limits.entryCountMax} messages; the rest is left out`,
        help: 'Put them into several mailboxes',
      })
    return { kind: 'extracts', extracts: [...extracts.values()], remarks }
  },
}

/** The messages of a mailbox, without the line that parts them; a line that was marked so as not to look like one is mended. */
function splitMailbox(text: string): readonly string[] {
  return text
    .split(BOUNDARY)
    .map((message) => message.replace(/^From [^\n]*\n/, '').replace(/^>(>*From )/gm, '$1'))
    .filter((message) => message.trim() !== '')
}

import { MESSAGE_CHARACTERS_MAX, type MailboxMessage } from './mailbox-message.ts'

// The line before a message (RFC 4155): who sent it, and when. Text may begin with "From " as well, but has no time there.
const FROM_LINE = /^From \S*.*\d{1,2}:\d{2}.*\d{4}|^From \S+ .*\d{4}.*\d{1,2}:\d{2}|^From - /

/** The messages of an mbox, one at a time; ">From " in their text is "From " again. */
export async function* readMbox(chunks: AsyncIterable<string>, path: string): AsyncGenerator<MailboxMessage> {
  let lines: string[] = []
  let length = 0
  let count = 0
  let isBlank = true
  const take = (): MailboxMessage => {
    count += 1
    const raw = lines.join('\n')
    lines = []
    length = 0
    return { path: `${path}#${count}`, raw }
  }
  for await (const line of toLines(chunks)) {
    if (isBlank && FROM_LINE.test(line)) {
      if (length > 0) yield take()
    } else if (length < MESSAGE_CHARACTERS_MAX) {
      lines.push(line.replace(/^>(?=>*From )/, ''))
      length += line.length + 1
    }
    isBlank = line.trim() === ''
  }
  if (length > 0) yield take()
}

async function* toLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) yield line.replace(/\r$/, '')
    // A line without end is no text.
    if (rest.length > MESSAGE_CHARACTERS_MAX) rest = ''
  }
  if (rest !== '') yield rest
}

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import type { Judge } from './judge.ts'

// RFC 5322, 2.1.1: at most 998 octets, and should be at most 78; RFC 2045, 6.7: encoded lines at most 76.
const LINE_OCTETS_MAX = 78
const PYTHON = `
import email, email.policy, json, sys
message = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
parts = {part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()}
print(json.dumps({
  "subject": str(message["subject"]), "from": str(message["from"]), "to": str(message["to"]), "id": str(message["message-id"]),
  "text": parts.get("text/plain"), "html": parts.get("text/html"),
  "types": [part.get_content_type() for part in message.walk()],
  "defects": [str(d) for part in message.walk() for d in part.defects],
}))
`

interface Parsed {
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly id: string
  readonly text: string
  readonly html: string
}

/** The message as mailparser and as Python's email package read it, and each of its lines. */
export const judgeWithParsers: Judge = async (editions) => {
  const complaints: string[] = []
  for (const { name, folder } of editions) {
    const bytes = readFileSync(join(folder, 'email.eml'))
    complaints.push(...findBadLines(bytes).map((trouble) => `${name}: ${trouble}`))
    const python = JSON.parse(
      execFileSync('python3', ['-c', PYTHON], {
        input: bytes,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }),
    ) as Parsed & {
      readonly types: readonly string[]
      readonly defects: readonly string[]
    }
    const node = await readWithMailparser(bytes)
    for (const key of ['subject', 'from', 'to', 'id', 'text', 'html'] as const)
      if (toKey(key, python[key]) !== toKey(key, node[key]))
        complaints.push(`${name}: the parsers read another ${key}`)
    for (const [key, path] of [
      ['text', 'email.txt'],
      ['html', 'email.html'],
    ] as const)
      if (fold(node[key]) !== fold(readFileSync(join(folder, path), 'utf8')))
        complaints.push(`${name}: ${key} is not what ${path} holds`)
    if (python.types.join(' ') !== 'multipart/alternative text/plain text/html')
      complaints.push(`${name}: parts are ${python.types.join(' ')}`)
    complaints.push(...python.defects.map((defect) => `${name}: ${defect}`))
  }
  return { complaints, seen: `${editions.length} messages, lines of at most ${LINE_OCTETS_MAX} octets` }
}

async function readWithMailparser(bytes: Buffer): Promise<Parsed> {
  const {
    subject = '',
    from,
    to,
    messageId = '',
    text = '',
    html,
  } = await simpleParser(bytes, { skipTextToHtml: true, skipImageLinks: true })
  const address = Array.isArray(to) ? to[0] : to
  return {
    subject,
    from: toHeader(from?.value[0]),
    to: toHeader(address?.value[0]),
    id: messageId,
    text,
    html: html || '',
  }
}

function toHeader(mailbox: { readonly name: string; readonly address?: string } | undefined): string {
  return mailbox === undefined ? '' : `${mailbox.name} <${mailbox.address ?? ''}>`
}

// Python keeps the space between two encoded words of a name, which RFC 2047, 6.2, says is none.
function toKey(key: string, text: string): string {
  return key === 'from' || key === 'to' ? fold(text).replaceAll(/\s/g, '') : fold(text)
}

function fold(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('"', '').trim()
}

function findBadLines(bytes: Buffer): readonly string[] {
  const trouble: string[] = []
  const lines = bytes.toString('latin1').split('\r\n')
  lines.forEach((line, index) => {
    if (line.length > LINE_OCTETS_MAX) trouble.push(`line ${index + 1} has ${line.length} octets`)
    if (/[\r\n\0]/.test(line)) trouble.push(`line ${index + 1} has a bare CR, LF or NUL`)
    if (/[^\x20-\x7E\t]/.test(line)) trouble.push(`line ${index + 1} has octets beyond ASCII`)
  })
  const head = lines.slice(0, lines.indexOf(''))
  for (const name of ['From', 'Date', 'Message-ID', 'Subject', 'To', 'MIME-Version'])
    if (head.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)).length !== 1)
      trouble.push(`${name} does not stand there once`)
  return trouble
}

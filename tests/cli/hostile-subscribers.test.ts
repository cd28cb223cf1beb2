import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { simpleParser, type ParsedMail } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailHost, type MailHost, type TakenMessage } from '../deliver/smtp/mail-host.ts'
import { FERRY, makeFolder, runGazette, runGazetteBeside } from './run-gazette.ts'

/** Values that would do harm somewhere: in a header, an envelope, a template, HTML, a spreadsheet, MIME, a terminal. */
const VALUES: readonly string[] = [
  'Ada\r\nBcc: eve@evil.example',
  'Ada\nX-Evil: 1\n\n<h1>another body</h1>',
  'Ada\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<eve@evil.example>\r\nDATA\r\n',
  'Lovelace, Ada <eve@evil.example>, "Eve" <eve@evil.example>',
  '"quoted" \\"name\\" (comment) <>;:@[]',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '" onmouseover="alert(3)" x="',
  '{{email}} {{{email}}} {{#each this}}x{{/each}} {{> footer}} {{lookup . "constructor"}}',
  '{{name|{{town}}}} ${email} <%= email %> [[email]] %%email%%',
  '=?UTF-8?Q?Bcc=3A_eve?= =?UTF-8?B?PHNjcmlwdD4=?=',
  '=HYPERLINK("https://evil.example","x")',
  "$& $1 $` $' %0d%0aBcc:%20eve@evil.example",
  '--_NmP\r\nContent-Type: text/html\r\n\r\nx',
  '\u202egnp.exe\u0000\u001b[31mred\u001b[0m\ud800 \u2028line\u0085next',
  'javascript:alert(4)',
  'x'.repeat(5000),
  'Ädä Łovelace 愛 👩‍💻',
  '',
  ' ',
  '../../etc/passwd',
]
/** Addresses that are right, however they look. */
const ADDRESSES: readonly string[] = [
  '{{email}}@reader.example',
  "o'brien$&@reader.example",
  '`id`@reader.example',
  '$1%0d%0a@reader.example',
  '=cmd|x!a0@reader.example',
  'ada@bücher.example',
]
/** What is no address and must reach no envelope. */
const REFUSED: readonly string[] = [
  'a@reader.example,eve@evil.example',
  'a@reader.example\r\nRCPT TO:<eve@evil.example>',
  'a@reader.example\nBcc: eve@evil.example',
  'a@reader.example> SIZE=1 <eve@evil.example',
  'Ada <eve@evil.example>',
  '"a b"@evil.example',
  'a@[192.0.2.1]',
  'a@evil..example',
  'ünï@evil.example',
  '<script>@evil.example',
  `${'a'.repeat(70)}@evil.example`,
  'a@evil.example;eve@evil.example',
  'a(c)@evil.example',
  '@evil.example',
  'a@evil.example ORCPT=rfc822;x',
  'a\u0000@evil.example',
]

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
/** A word of each reader's own, which nobody else may see. */
const toMark = (i: number) => `mark-${String(i).padStart(3, '0')}-of-one`

const readers = [
  ...VALUES.map((value, i) => ({ address: `reader${i}@reader.example`, value })),
  ...ADDRESSES.map((address, i) => ({ address, value: `Reader ${i}` })),
]
const csv = [
  'email,name,town,mark,__proto__,constructor',
  ...readers.map(({ address, value }, i) =>
    [address, value, value, toMark(i), value, value].map(quote).join(','),
  ),
  ...REFUSED.map((address, i) => [address, 'Eve', 'Evil', toMark(900 + i), '', ''].map(quote).join(',')),
].join('\n')

let host: MailHost
const letters = new Map<string, { readonly taken: TakenMessage; readonly mail: ParsedMail }>()
let imported: { readonly stdout: string; readonly stderr: string; readonly status: number | null }

beforeAll(async () => {
  host = await startMailHost()
  const cwd = makeFolder({
    'articles/ferry.md': FERRY,
    'readers.csv': csv,
    'gazette.config.json': JSON.stringify({
      sender: { name: 'The Brief', email: 'brief@example.org', postalAddress: '1 Quay Street' },
      fields: ['name', 'town', 'mark'],
      mail: {
        servers: [{ host: '127.0.0.1', port: host.port, security: 'none' }],
        bounceAddress: 'bounce+{token}@example.org',
        unsubscribeUrl: 'https://example.org/leave/{token}',
      },
    }),
  })
  runGazette(['draft', '--date', '2026-11-23'], { cwd })
  const edition = join(cwd, 'editions', '2026-W48.md')
  const note = 'Dear {{name|reader}} of {{town|your town}}: {{mark|none}}, {{email|none}}.'
  const text = readFileSync(edition, 'utf8').replace(/\n## /, `\n${note}\n\n## `)
  writeFileSync(
    edition,
    text.replace(/^subject: .*$/m, "subject: '{{name|Reader}} of {{town|here}}: ferries'"),
  )
  expect(runGazette(['build', '2026-W48'], { cwd })).toMatchObject({ status: 0 })
  imported = runGazette(['subscribers', 'import', 'readers.csv'], { cwd })
  const { hash } = JSON.parse(runGazette(['plan', '--json'], { cwd }).stdout) as { hash: string }
  expect(await runGazetteBeside(['send', '--confirm', hash, '--json'], { cwd })).toMatchObject({ status: 0 })
  for (const taken of host.messages)
    letters.set(taken.rcpt, { taken, mail: await simpleParser(Buffer.from(taken.text, 'latin1')) })
}, 120_000)
afterAll(() => host.stop())

const toSent = (address: string) => address.replace('bücher', 'xn--bcher-kva')
const toHeaderNames = ({ text }: TakenMessage) =>
  text
    .slice(0, text.indexOf('\r\n\r\n'))
    .split(/\r\n(?![ \t])/)
    .map((field) => field.slice(0, field.indexOf(':')))

/** Whether a value has nothing that a subject writes otherwise: controls, spaces in a row, encoded words. */
const isBare = (value: string) => /^(?!.*=\?)[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(value)

/** The lines that part a message. */
const toParts = ({ text }: TakenMessage) => {
  const boundary = /boundary="(.+?)"/.exec(text)![1]!
  return text.split('\r\n').filter((line) => line.startsWith(`--${boundary}`))
}

describe('a hostile list of subscribers', () => {
  it('is taken in but for what is no address, and says which lines are not', () => {
    expect(imported.stderr + imported.stdout).toContain(String(REFUSED.length))
    expect(imported.stdout + imported.stderr).not.toMatch(/[\u0000\u001b\u202e]/)
  })

  it('gives everybody one message, and nobody else any', () => {
    const expected = readers.map(({ address }) => toSent(address)).sort()
    expect(host.messages.map(({ rcpt }) => rcpt).sort()).toEqual(expected)
    expect(host.heard.filter((line) => line.startsWith('RCPT')).sort()).toEqual(
      expected.map((address) => `RCPT TO:<${address}>`).sort(),
    )
    for (const { from } of host.messages) expect(from).toMatch(/^bounce\+[a-z2-7]{24}@example\.org$/)
    expect(new Set(host.messages.map(({ from }) => from)).size).toBe(readers.length)
    expect(host.heard.filter((line) => /evil|eve@/i.test(line))).toEqual([])
  })

  it('adds no header field, no recipient, no part, no line and nobody else’s words to a message', () => {
    const plain = letters.get(toSent(readers.at(-1)!.address))!
    for (const [i, { address }] of readers.entries()) {
      const { taken, mail } = letters.get(toSent(address))!
      expect(toHeaderNames(taken), address).toEqual(toHeaderNames(plain.taken))
      const to = (mail.to as { value: readonly { readonly address?: string }[] }).value
      // The parser reads A-labels back.
      expect(
        to.map((one) => one.address),
        address,
      ).toEqual([address])
      expect([mail.bcc, mail.cc, mail.attachments], address).toEqual([undefined, undefined, []])
      expect(mail.from?.text, address).toEqual(plain.mail.from?.text)
      expect(toParts(taken), address).toEqual(toParts(plain.taken))
      // RFC 5322 2.3: no bare CR or LF, no line over 998.
      expect(taken.text.replaceAll('\r\n', ''), address).not.toMatch(/[\r\n\0]/)
      const longest = Math.max(...taken.text.split('\r\n').map(({ length }) => length))
      expect(longest, address).toBeLessThanOrEqual(998)
      const marks = new Set((mail.html || '').match(/mark-\d{3}-of-one/g))
      expect([...marks], address).toEqual([toMark(i)])
      expect(new Set(mail.text?.match(/mark-\d{3}-of-one/g)), address).toEqual(marks)
    }
  })

  it('has a value in the subject as words of one line, at most sixty characters of it', () => {
    for (const [i, { address, value }] of readers.entries()) {
      const { taken, mail } = letters.get(toSent(address))!
      const words = isBare(value) ? value.slice(0, 60).trimEnd() : undefined
      const subject = mail.subject ?? ''
      expect(subject, address).toMatch(/^[^\p{Cc}\u2028\u2029\u202e]+: ferries$/u)
      if (words !== undefined) expect(subject, address).toBe(`${words} of ${words}: ferries`)
      expect([...subject].length, address).toBeLessThanOrEqual(2 * 60 + ' of : ferries'.length)
      const [header] = /^Subject:.*(?:\r\n[ \t].*)*/m.exec(taken.text)!
      expect(header, address).toMatch(/^[\x20-\x7e]*(?:\r\n[ \t][\x20-\x7e]*)*$/)
      expect(subject, `${i}`).not.toMatch(/mark-\d{3}/)
    }
    const ofEncoded = letters.get('reader9@reader.example')!.mail.subject
    expect(ofEncoded).toContain('= ?UTF-8?Q?Bcc=3A_eve?= ')
    expect(letters.get('reader17@reader.example')!.mail.subject).toBe('Reader of here: ferries')
  })

  it('adds no element and no attribute to HTML', () => {
    const describeTree = (html: string) =>
      [...parseHTML(html).document.querySelectorAll('*')].map(
        (element) => `${element.localName} ${element.getAttributeNames().join(' ')}`,
      )
    const plain = describeTree(letters.get(toSent(readers.at(-1)!.address))!.mail.html || '')
    for (const { address } of readers) {
      const html = letters.get(toSent(address))!.mail.html || ''
      expect(describeTree(html), address).toEqual(plain)
      expect(html, address).not.toMatch(/<script|<img src=x|<h1>another/)
    }
  })

  it('prints values as the words they are, whatever template language they speak', () => {
    for (const i of [7, 8, 11]) {
      const { mail } = letters.get(`reader${i}@reader.example`)!
      expect(mail.text).toContain(VALUES[i])
      expect(parseHTML(mail.html || '').document.body.textContent).toContain(VALUES[i])
    }
  })
})

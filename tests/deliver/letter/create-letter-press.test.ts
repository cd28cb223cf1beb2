import fc from 'fast-check'
import { simpleParser, type AddressObject } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { composeLetter, openLetterPress, toBytes, toLetter } from '../../../src/deliver/deliver.ts'
import { toEmailAddress } from '../../../src/model/email-address.ts'
import type { FieldPlace, FieldText, LetterParts } from '../../../src/model/letter.ts'

const FIELD = /\{(\w+)\|([^}]*)\}/g

/** `Dear {name|reader}` as a text with a place. */
function toFieldText(template: string): FieldText {
  const places: FieldPlace[] = []
  let content = ''
  let at = 0
  for (const match of template.matchAll(FIELD)) {
    content += template.slice(at, match.index)
    places.push({
      start: content.length,
      end: content.length + match[2]!.length,
      field: match[1] === 'leave' ? '@unsubscribe' : match[1]!,
      fallback: match[2]!,
    })
    content += match[2]
    at = match.index + match[0].length
  }
  return { content: content + template.slice(at), places }
}

const parts: LetterParts = {
  edition: '2026-W48',
  subject: 'Ferries, fares and a “shorter” week that ends on a Thursday',
  date: '2026-11-23T12:00:00.000Z',
  from: { name: 'The Lantern Brief', address: toEmailAddress('brief@example.org')! },
  text: toFieldText('Dear {name|reader},\n\n“Nobody should have to choose”\n.\n..dots\n\nLeave: {leave|}\n'),
  html: toFieldText(
    `<p>Dear {name|reader}, from {town|your town}</p>\n${`<p>long ${'wörd '.repeat(60)}</p>\n`.repeat(4)}<p><a href="{leave|}">Leave</a></p>\n`,
  ),
  listId: 'lantern-brief.example.org',
  unsubscribeAddress: 'brief@example.org',
  unsubscribeUrl: 'https://example.org/leave/{token}',
  bounceAddress: 'bounce+{token}@example.org',
  feedbackId: 'w48:brief:gazette:lantern',
}

const toRecipient = (fields: Readonly<Record<string, string>>) => ({
  address: toEmailAddress('ada@example.net')!,
  messageId: '<0123456789abcdef0123456789abcdef@example.org>',
  fields,
  tokens: { bounce: 'abcdefghijklmnopqrstuvwx', unsubscribe: 'zyxwvutsrqponmlkjihgfe23' },
})

async function print(fields: Readonly<Record<string, string>>, of: LetterParts = parts): Promise<string> {
  return toBytes(toLetter((await openLetterPress(of))(toRecipient(fields)))).toString('latin1')
}

const HOSTILE = [
  '',
  'Ada',
  'Ada\r\nBcc: eve@example.org',
  'Ada, Countess <eve@example.org>',
  '"Ada" \\ "Lovelace"',
  '<script>alert(1)</script>',
  '{{name}} {{{html}}} {name|x}',
  'Ädä Łovelace, die erste',
  'A'.repeat(400),
  '\u202Eevil\u0000 .\r\n.\r\nMAIL FROM:<x@y.z>',
  '=?UTF-8?Q?x?= $& $1 %0d%0a',
]

const toSubject = (template: string): Pick<LetterParts, 'subject' | 'subjectPlaces'> => {
  const { content, places } = toFieldText(template)
  return { subject: content, subjectPlaces: places }
}

/** The header field as it stands, unfolded. */
const findHeader = (message: string, name: string) =>
  new RegExp(`^${name}: ((?:.|\r\n[ \t])*)\r\n`, 'm').exec(message)?.[1] ?? ''

describe('createLetterPress() of a subject with fields', () => {
  const personal = { ...parts, ...toSubject('{name|Reader}, the ferries of {town|your island} sail “again”') }

  it.each([...HOSTILE, 'Ada '.repeat(30), '👩‍👩‍👧‍👦'.repeat(20), 'é'.repeat(59), 'x: y', '\u{1F600}\uD83D'])(
    'gives the bytes that nodemailer builds for %j, within the limits of a header',
    async (name) => {
      for (const of of [personal, { ...parts, ...toSubject('For {name|you} of {town|nowhere} {town}') }]) {
        const recipient = toRecipient({ name, town: name })
        const message = await print(recipient.fields, of)
        expect(message).toBe((await composeLetter(of, recipient)).toString('latin1'))
        const subject = findHeader(message, 'Subject')
        for (const line of subject.split('\r\n')) expect(line.length).toBeLessThanOrEqual(140)
        const words = subject.match(/=\?[^?]*\?[QB]\?[^?]*\?=/g) ?? []
        for (const word of words) {
          expect(word.length).toBeLessThanOrEqual(75)
          expect(word).toMatch(/^=\?UTF-8\?[QB]\?[!-~]*\?=$/i)
        }
        const bare = subject.replace(/\r\n[ \t]/g, '')
        expect(bare).not.toMatch(/[\r\n\0]/)
        // Nothing but our own words is decoded.
        expect(bare.replaceAll(/=\?UTF-8\?[QB]\?[!-~]*?\?=/gi, '')).not.toContain('=?')
      }
    },
  )

  it('gives the bytes that nodemailer builds, whatever the words', async () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.string({ maxLength: 90 }))
    await fc.assert(
      fc.asyncProperty(words, words, async (name, subject) => {
        const of = { ...parts, ...toSubject(`${subject.replace(/[{}\r\n]/g, '')} {name|you}`) }
        const recipient = toRecipient({ name })
        expect(await print(recipient.fields, of)).toBe(
          (await composeLetter(of, recipient)).toString('latin1'),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('reads back as the words', async () => {
    const { simpleParser } = await import('mailparser')
    const read = async (fields: Readonly<Record<string, string>>) =>
      (await simpleParser(await print(fields, personal))).subject
    expect(await read({ name: 'Ädä Łovelace', town: 'Ségou' })).toBe(
      'Ädä Łovelace, the ferries of Ségou sail “again”',
    )
    expect(await read({})).toBe('Reader, the ferries of your island sail “again”')
    expect(await read({ name: 'Ada\r\nBcc: eve@example.org' })).toContain('Ada Bcc: eve@example.org, the')
    expect(await read({ name: '=?UTF-8?Q?Bank?=', town: 'x'.repeat(500) })).toBe(
      `= ?UTF-8?Q?Bank?=, the ferries of ${'x'.repeat(60)} sail “again”`,
    )
  })
})

describe('createLetterPress()', () => {
  it.each(HOSTILE)('gives the bytes that nodemailer builds for the name %j', async (name) => {
    const recipient = toRecipient({ name, town: name })
    expect(await print(recipient.fields)).toBe((await composeLetter(parts, recipient)).toString('latin1'))
  })

  it('gives the bytes that nodemailer builds, whatever the texts and values', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        'Dear {name|reader}, {town|}',
        '.',
        '',
        ' x ',
        `${'é'.repeat(90)}{name|}`,
        '{name|a}{town|b}',
      ),
    )
    const text = fc.array(line, { maxLength: 12 }).map((lines) => toFieldText(`<p>\n${lines.join('\n')}\n`))
    await fc.assert(
      fc.asyncProperty(text, text, fc.string({ unit: 'grapheme' }), async (html, plain, name) => {
        const letter = { ...parts, html, text: plain }
        const recipient = toRecipient({ name })
        expect(await print(recipient.fields, letter)).toBe(
          (await composeLetter(letter, recipient)).toString('latin1'),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('differs for long texts in soft line breaks alone, where nodemailer cuts them into slices', async () => {
    const long = {
      ...parts,
      html: toFieldText(`<p>{name|reader}, ${'wörds, and more. '.repeat(9000)}</p>\n`),
    }
    const recipient = toRecipient({ name: 'Ada' })
    const join = (message: string) => message.replaceAll('=\r\n', '')
    expect(join(await print(recipient.fields, long))).toBe(
      join((await composeLetter(long, recipient)).toString('latin1')),
    )
  })

  it.each(HOSTILE)('lets the value %j add no header, no recipient and no line', async (name) => {
    const message = await print({ name, town: name })
    const plain = await print({ name: 'Ada', town: 'Ada' })
    const toNames = (text: string) =>
      text
        .slice(0, text.indexOf('\r\n\r\n'))
        .split(/\r\n(?![ \t])/)
        .map((header) => header.slice(0, header.indexOf(':')))
    expect(toNames(message)).toEqual(toNames(plain))
    expect(message.match(/^--/gm)).toEqual(plain.match(/^--/gm))
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...message.split('\r\n').map((row) => row.length))).toBeLessThanOrEqual(998)
    const pieces = (await openLetterPress(parts))(toRecipient({ name }))
    expect(pieces.envelope).toEqual({
      from: 'bounce+abcdefghijklmnopqrstuvwx@example.org',
      to: 'ada@example.net',
    })
  })

  it('writes a value as words into HTML', async () => {
    const message = await print({ name: '<script>alert(1)</script>', town: '" onclick="x' })
    expect(message).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(message).not.toMatch(/<p>[^]*<script>[^]*<\/p>/)
    expect(message.replaceAll('=\r\n', '')).toContain('&quot; onclick=3D&quot;x')
  })

  it('keeps what is no field of theirs from their words: prototypes have none', async () => {
    const odd = { ...parts, html: toFieldText('{constructor|none} {__proto__|none}\n') }
    expect(await print({}, odd)).toContain('none none')
  })

  it.each([
    'Die Zeitung für Überlandfähren, Häfen und größere Küstenstädte an der östlichen Nordseeküste',
    'Ω'.repeat(60),
    '群島の航路と港と海岸の町のための長い名前を持つ新聞、毎週木曜日に発行、編集部より愛を込めて',
    `Ada ${'long '.repeat(30)}Lovelace`,
  ])('cuts the long name %s into encoded words that read as one', async (name) => {
    const message = await print({ name }, { ...parts, from: { ...parts.from, name }, subject: name })
    const read = await simpleParser(message)
    expect(read.from?.value).toEqual([{ name, address: 'brief@example.org' }])
    expect((read.to as AddressObject).value).toEqual([{ name, address: 'ada@example.net' }])
    expect(read.subject).toBe(name)
    // RFC 2047 2: a word has 75 characters at most, a line with one 76.
    const header = message.slice(0, message.indexOf('\r\n\r\n'))
    expect(
      Math.max(...(header.match(/=\?[^?]+\?[QB]\?[^?]*\?=/g) ?? ['']).map((word) => word.length)),
    ).toBeLessThanOrEqual(75)
    expect(header.split('\r\n').filter((line) => line.includes('=?') && line.length > 76)).toEqual([])
  })

  it('says who sends it and how to leave', async () => {
    const message = await print({ name: 'Ada' })
    for (const line of [
      'From: The Lantern Brief <brief@example.org>',
      'To: Ada <ada@example.net>',
      'List-ID: <lantern-brief.example.org>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Feedback-ID: w48:brief:gazette:lantern',
      'Date: Mon, 23 Nov 2026 12:00:00 +0000',
    ])
      expect(message.split('\r\n')).toContain(line)
    expect(message.replace(/\r\n[ \t]/g, ' ')).toContain(
      'List-Unsubscribe: <https://example.org/leave/zyxwvutsrqponmlkjihgfe23>, <mailto:brief@example.org?subject=unsubscribe%20zyxwvutsrqponmlkjihgfe23>',
    )
    expect(message.indexOf('text/plain')).toBeLessThan(message.indexOf('text/html'))
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { composeMessage, writeToOutbox, type MessageOptions } from '../../src/deliver/deliver.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { toEmailAddress } from '../../src/model/email-address.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-message-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const options: MessageOptions = {
  editionId: '2026-W48',
  title: 'The Lantern Brief',
  date: toCalendarDate('2026-11-23')!,
  subject: 'Ferries, fares and a “shorter” week',
  html: `<p>“Nobody should have to choose”</p><p>${'long '.repeat(400)}</p>`,
  text: '“Nobody should have to choose”\n\nFrom the harbour.\n',
  from: { name: 'The Lantern Brief', address: toEmailAddress('brief@example.org')! },
  to: { name: 'Ada', address: toEmailAddress('ada@example.net')! },
  purpose: 'delivery',
}
const compose = async (more: Partial<MessageOptions> = {}) =>
  (await composeMessage({ ...options, ...more })).toString('latin1')

describe('composeMessage()', () => {
  it('gives the same bytes for the same options', async () => {
    expect(await compose()).toBe(await compose())
  })

  it('puts plain text before HTML, with one From, To, Date, Subject and Message-ID', async () => {
    const message = await compose()
    expect(message.indexOf('text/plain')).toBeLessThan(message.indexOf('text/html'))
    for (const name of ['From', 'To', 'Date', 'Subject', 'Message-ID', 'List-Id', 'List-Unsubscribe'])
      expect(message.match(new RegExp(`^${name}:`, 'gim')), name).toHaveLength(1)
    expect(message).toContain('Date: Mon, 23 Nov 2026 12:00:00 +0000')
  })

  it('keeps every line within the limits of RFC 5322, ended by CRLF', async () => {
    const message = await compose({ subject: 'é'.repeat(300), html: `<p>${'x'.repeat(5000)}</p>` })
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it.each([
    ['subject', { subject: 'Hello\r\nBcc: eve@example.org' }],
    ['title', { title: 'Hello\r\nBcc: eve@example.org' }],
    ['name of a subscriber', { to: { name: 'Ada\r\nBcc: eve@example.org', address: options.to.address } }],
    ['name of the sender', { from: { name: 'A\r\nBcc: eve@example.org', address: options.from.address } }],
  ])('lets no header in through the %s', async (_, more) => {
    expect(await compose(more)).not.toMatch(/^Bcc:/im)
  })

  it('marks a draft so that a mail program opens it as one', async () => {
    const message = await compose({ purpose: 'draft' })
    expect(message).toContain('X-Unsent: 1')
    expect(message).not.toContain('List-Id')
  })
})

describe('writeToOutbox()', () => {
  const message = { editionId: '2026-W48', address: options.to.address, bytes: Buffer.from('one') }

  it('writes one message for an edition and address, and never a second', async () => {
    const first = await writeToOutbox(root, message)
    const second = await writeToOutbox(root, { ...message, bytes: Buffer.from('two') })
    expect([first.status, second.status]).toEqual(['written', 'kept'])
    expect(readFileSync(first.path, 'utf8')).toBe('one')
  })

  it('writes one even when many senders race for it', async () => {
    const race = { ...message, editionId: 'race' }
    const receipts = await Promise.all(Array.from({ length: 20 }, () => writeToOutbox(root, race)))
    expect(receipts.filter(({ status }) => status === 'written')).toHaveLength(1)
    expect(readdirSync(join(root, 'race'))).toHaveLength(1)
  })
})

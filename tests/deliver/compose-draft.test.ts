import { describe, expect, it } from 'vitest'
import { composeDraft, type DraftOptions } from '../../src/deliver/deliver.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { toEmailAddress } from '../../src/model/email-address.ts'

const options: DraftOptions = {
  editionId: '2026-W48',
  date: toCalendarDate('2026-11-23')!,
  subject: 'Ferries, fares and a “shorter” week',
  html: `<p>“Nobody should have to choose”</p><p>${'long '.repeat(400)}</p>`,
  text: '“Nobody should have to choose”\n\nFrom the harbour.\n',
  sender: { name: 'The Lantern Brief', address: toEmailAddress('brief@example.org')! },
}
const compose = async (more: Partial<DraftOptions> = {}) =>
  (await composeDraft({ ...options, ...more })).toString('latin1')

describe('composeDraft()', () => {
  it('gives the same bytes for the same options', async () => {
    expect(await compose()).toBe(await compose())
  })

  it('puts plain text before HTML, with one From, To, Date, Subject and Message-ID, and opens as a draft', async () => {
    const message = await compose()
    expect(message.indexOf('text/plain')).toBeLessThan(message.indexOf('text/html'))
    for (const name of ['From', 'To', 'Date', 'Subject', 'Message-ID', 'X-Unsent'])
      expect(message.match(new RegExp(`^${name}:`, 'gim')), name).toHaveLength(1)
    expect(message).toContain('Date: Mon, 23 Nov 2026 12:00:00 +0000')
    expect(message).not.toContain('List-Id')
  })

  it('keeps every line within the limits of RFC 5322, ended by CRLF', async () => {
    const message = await compose({ subject: 'é'.repeat(300), html: `<p>${'x'.repeat(5000)}</p>` })
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it.each([
    ['subject', { subject: 'Hello\r\nBcc: eve@example.org' }],
    [
      'name of the sender',
      { sender: { name: 'A\r\nBcc: eve@example.org', address: options.sender.address } },
    ],
  ])('lets no header in through the %s', async (_, more) => {
    expect(await compose(more)).not.toMatch(/^Bcc:/im)
  })
})

import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  findSignatureTrouble,
  openLetterPress,
  signLetter,
  toBytes,
  toDkimKey,
  toLetter,
} from '../../src/deliver/deliver.ts'
import { toEmailAddress } from '../../src/model/email-address.ts'
import type { LetterParts } from '../../src/model/letter.ts'

const toPem = (type: 'rsa' | 'ed25519', modulusLength = 2048) => {
  const { privateKey } =
    type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength }) : generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
const domain = 'example.org'
const keys = [
  toDkimKey(toPem('rsa'), { domain, selector: 'rsa' }),
  toDkimKey(toPem('ed25519'), { domain, selector: 'ed' }),
]
const parts: LetterParts = {
  edition: '2026-W48',
  subject: 'Ferries, fares and a “shorter” week that ends on a Thursday',
  date: '2026-11-23T12:00:00.000Z',
  from: { name: 'The Lantern Brief', address: toEmailAddress('brief@example.org')! },
  text: { content: 'Dear reader,  two  spaces\n\n\n', places: [] },
  html: { content: `<p>Dear reader</p>\n${'<p>wörd  word</p>\n'.repeat(50)}\n\n`, places: [] },
  listId: 'lantern-brief.example.org',
  unsubscribeAddress: 'brief@example.org',
  unsubscribeUrl: 'https://example.org/leave/{token}',
  bounceAddress: 'bounce+{token}@example.org',
  feedbackId: 'w48:brief:gazette:lantern',
}
const press = await openLetterPress(parts)
const pieces = press({
  address: toEmailAddress('ada@example.net')!,
  messageId: '<0123456789abcdef@example.org>',
  fields: { name: 'Ädä, Countess' },
  tokens: { bounce: 'a'.repeat(24), unsubscribe: 'b'.repeat(24) },
})
const signed = await signLetter(pieces, keys)
const text = toBytes(toLetter(signed)).toString('latin1')
const trouble = (changed: string) =>
  keys.map((key) => findSignatureTrouble(Buffer.from(changed, 'latin1'), key))

describe('signLetter()', () => {
  it('signs with RSA and Ed25519, every header field there is, and closes them', () => {
    expect(trouble(text)).toEqual([undefined, undefined])
    for (const header of signed.headers.slice(0, 2)) {
      const names = /h=([^;]+);/.exec(header.replace(/\s+/g, ''))![1]!.split(':')
      for (const own of pieces.headers) {
        const name = own.slice(0, own.indexOf(':')).toLowerCase()
        expect(
          names.filter((one) => one === name),
          name,
        ).toHaveLength(2)
      }
    }
  })

  it('gives the same bytes each time', async () => {
    expect(toBytes(toLetter(await signLetter(pieces, keys)))).toEqual(toBytes(toLetter(signed)))
  })

  it.each([
    ['the body', (message: string) => message.replace('Dear reader', 'Dear friend')],
    ['one-click leaving', (message: string) => message.replace('One-Click', 'No-Click')],
    ['the link to leave', (message: string) => message.replace(/bbbb/g, 'cccc')],
    ['the name of a reader', (message: string) => message.replace(/^To: /m, 'To: x')],
    ['a second subject', (message: string) => `Subject: Buy now\r\n${message}`],
    ['a second way to leave', (message: string) => `List-Unsubscribe: <https://evil.example/>\r\n${message}`],
    ['somewhere to answer', (message: string) => `Reply-To: eve@example.net\r\n${message}`],
  ])('does not verify when somebody changes or adds %s', (_what, change) => {
    for (const found of trouble(change(text))) expect(found).toMatch(/does not/)
  })

  it('says that there is no signature when there is none', () => {
    expect(trouble(toBytes(toLetter(pieces)).toString('latin1'))).toEqual([
      'it has no signature',
      'it has no signature',
    ])
  })
})

describe('toDkimKey()', () => {
  it.each([
    ['no key', 'secret words'],
    ['a key that is too short', toPem('rsa', 512)],
  ])('refuses %s, and quotes nothing of it', (_what, pem) => {
    const refuse = () => toDkimKey(pem, { domain, selector: 'x' })
    expect(refuse).toThrow('Cannot sign for x._domainkey.example.org')
    expect(refuse).not.toThrow(/secret words/)
  })
})

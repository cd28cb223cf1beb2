import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSmtpCarrier, openSmtpLink } from '../../../src/deliver/deliver.ts'
import { toEmailAddress } from '../../../src/model/email-address.ts'
import type { Letter } from '../../../src/model/letter.ts'
import type { MailServer } from '../../../src/model/mail-server.ts'
import { startMailHost, type MailHostOptions } from './mail-host.ts'
import { makeCertificate } from './make-certificate.ts'

const PASSWORD = 'pässword with spaces'
const trusted = makeCertificate({ host: 'localhost', address: '127.0.0.1' })
const stranger = makeCertificate({ host: 'localhost', address: '127.0.0.1' })
const elsewhere = makeCertificate({ host: 'other.example', address: '192.0.2.1' })
const usual = getCACertificates('default')

beforeAll(() => setDefaultCACertificates([...usual, trusted.cert, elsewhere.cert]))
afterAll(() => setDefaultCACertificates(usual))

const LETTER: Letter = {
  envelope: { from: toEmailAddress('brief@example.org')!, to: toEmailAddress('ada@example.net')! },
  pieces: [Buffer.from('Subject: Ferries\r\n\r\nThey sail.\r\n')],
  byteCount: 32,
  messageId: '<1@example.org>',
}

function toServer(port: number, more: Partial<MailServer> = {}): MailServer {
  return {
    name: 'host',
    host: '127.0.0.1',
    port,
    security: 'none',
    connections: 1,
    weight: 1,
    timeoutMs: 5000,
    ...more,
  }
}

/** Carries one message, and tells what the host saw of it. */
async function carryOne(hostOptions: MailHostOptions, server: Partial<MailServer>) {
  const host = await startMailHost(hostOptions)
  try {
    const link = await openSmtpLink(toServer(host.port, server))
    const outcome = await link.carry(LETTER)
    await link.close()
    return {
      outcome: outcome.kind,
      isSecure: host.messages.map(({ isSecure }) => isSecure),
      heard: host.heard,
    }
  } catch (error) {
    return {
      error: error as Error & { readonly fix?: string },
      heard: host.heard,
      taken: host.messages.length,
    }
  } finally {
    await host.stop()
  }
}

describe('openSmtpLink()', () => {
  it.each(['127.0.0.1', 'localhost'])(
    'speaks TLS after STARTTLS to %s, and says no recipient before',
    async (host) => {
      const security = 'starttls'
      const found = await carryOne({ security, certificate: trusted }, { security, host })
      expect(found).toMatchObject({ outcome: 'accepted', isSecure: [true] })
      expect(found.heard.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS'])
    },
  )

  it('speaks TLS from the start', async () => {
    const found = await carryOne({ security: 'tls', certificate: trusted }, { security: 'tls' })
    expect(found).toEqual({ outcome: 'accepted', isSecure: [true], heard: [] })
  })

  it.each([
    ['nobody vouches for', stranger, 'tls', /self.signed/i],
    ['nobody vouches for', stranger, 'starttls', /self.signed/i],
    ['is of another host', elsewhere, 'tls', /altnames|does not match/i],
    ['is of another host', elsewhere, 'starttls', /altnames|does not match/i],
  ] as const)('refuses a certificate that %s (%#)', async (_what, certificate, security, why) => {
    const found = await carryOne(
      { security, certificate, login: { user: 'brief', password: PASSWORD, methods: ['PLAIN'] } },
      { security, user: 'brief', password: PASSWORD },
    )
    expect(found.error).toMatchObject({
      name: 'GazetteError',
      code: 'delivery',
      fix: expect.any(String) as string,
    })
    expect(found.error?.message).toMatch(why)
    expect(found.taken).toBe(0)
    expect(JSON.stringify(found.heard)).not.toContain('brief')
  })

  it.each([
    ['that offers no STARTTLS', 'none', 'starttls'],
    ['that speaks in the clear where TLS is wanted', 'none', 'tls'],
  ] as const)('sends nothing through a server %s', async (_what, offered, security) => {
    const found = await carryOne(
      { security: offered, login: { user: 'brief', password: PASSWORD, methods: ['PLAIN'] } },
      { security, user: 'brief', password: PASSWORD },
    )
    expect(found.error).toMatchObject({ code: 'delivery', fix: expect.any(String) as string })
    expect(found.taken).toBe(0)
    expect(JSON.stringify(found.heard)).not.toMatch(/brief|AUTH|MAIL/)
  })

  it.each(['PLAIN', 'LOGIN'])('logs in by %s', async (method) => {
    const found = await carryOne(
      {
        security: 'starttls',
        certificate: trusted,
        login: { user: 'brief', password: PASSWORD, methods: [method] },
      },
      { security: 'starttls', user: 'brief', password: PASSWORD },
    )
    expect(found).toMatchObject({ outcome: 'accepted' })
    expect(found.heard).toContain(`brief:${PASSWORD}`)
  })

  it.each(['PLAIN', 'LOGIN'])(
    'says that a login by %s was refused, and not which password',
    async (method) => {
      const found = await carryOne(
        {
          security: 'tls',
          certificate: trusted,
          login: { user: 'brief', password: PASSWORD, methods: [method] },
          repeatsLogin: true,
        },
        { security: 'tls', user: 'brief', password: 'not-the-word' },
      )
      expect(found.error).toMatchObject({
        code: 'delivery',
        fix: expect.stringContaining('password') as string,
      })
      expect(found.error?.message).toContain('535')
      expect(found.taken).toBe(0)
      for (const text of [String(found.error), JSON.stringify(found.error), String(found.error?.cause)])
        expect(text).not.toMatch(/not-the-word|bm90LXRoZS13b3Jk|AGJyaWVmAG5vdC10aGUtd29yZ/)
    },
  )
})

describe('openSmtpCarrier()', () => {
  it.each([
    'mail.example.org',
    '10.0.0.1',
    '192.168.1.2',
    '128.0.0.1',
    '127.0.0.1.example.org',
    'localhost.example',
  ])('talks to %s with TLS alone', (host) => {
    expect(() => openSmtpCarrier([toServer(25, { host })])).toThrow(/without TLS/)
    expect(() => openSmtpCarrier([toServer(25, { host, security: 'starttls' })])).not.toThrow()
  })

  it.each(['127.0.0.1', '127.8.9.10', 'localhost', '::1', '[::1]'])(
    'talks to %s in the clear when told',
    (host) => {
      expect(() => openSmtpCarrier([toServer(25, { host })])).not.toThrow()
    },
  )
})

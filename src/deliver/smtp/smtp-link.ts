import { hostname } from 'node:os'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { CarryOutcome } from '../../model/carrier.ts'
import type { Letter } from '../../model/letter.ts'
import type { MailServer } from '../../model/mail-server.ts'
import { LetterStream } from './letter-stream.ts'
import { toConnectError } from './connect-error.ts'
import { hidePassword } from './hide-password.ts'
import { toOutcome, type SmtpFailure } from './to-outcome.ts'

const CONNECT_TIMEOUT_MS = 60_000
const QUIT_TIMEOUT_MS = 2000

/** A connection to a mail server, logged in. */
export interface SmtpLink {
  readonly isOpen: boolean
  carry(letter: Letter): Promise<CarryOutcome>
  close(): Promise<void>
}

/**
 * Connects and logs in.
 *
 * @throws GazetteError `delivery` when there is no way; its `cause` is nodemailer's error.
 */
export async function openSmtpLink(server: MailServer): Promise<SmtpLink> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    name: toClientName(),
    connectionTimeout: Math.min(CONNECT_TIMEOUT_MS, server.timeoutMs),
    greetingTimeout: Math.min(CONNECT_TIMEOUT_MS, server.timeoutMs),
    socketTimeout: server.timeoutMs,
    socketCloseTimeout: QUIT_TIMEOUT_MS,
    tls: { minVersion: 'TLSv1.2' },
  })
  const link = { isOpen: true }
  connection.once('end', () => (link.isOpen = false))
  try {
    await connect(connection)
    await login(connection, server)
  } catch (cause) {
    connection.close()
    throw toConnectError(server, cause)
  }
  return {
    get isOpen() {
      return link.isOpen
    },
    carry: (letter) => carry(connection, letter),
    close: () => close(connection, link),
  }
}

function toClientName(): string {
  const name = hostname()
  // RFC 5321 4.1.4: a name that can be resolved, or else an address.
  return name.includes('.') ? name : '[127.0.0.1]'
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // Errors of later conversations come to their callbacks; without a listener they would end the process as well.
    connection.on('error', reject)
    connection.connect((error?: Error | null) => (error ? reject(error) : resolve()))
  })
}

function login(connection: SMTPConnection, { user, password }: MailServer): Promise<void> {
  if (user === undefined) return Promise.resolve()
  return new Promise((resolve, reject) => {
    connection.once('end', () => reject(new Error('Connection closed unexpectedly')))
    connection.login({ user, pass: password ?? '' }, (error?: SmtpFailure | null) =>
      error ? reject(hidePassword(error, { user, password })) : resolve(),
    )
  })
}

function carry(connection: SMTPConnection, { envelope, pieces, byteCount }: Letter): Promise<CarryOutcome> {
  return new Promise((resolve) => {
    const body = new LetterStream(pieces)
    const { from, to } = envelope
    connection.send({ from, to: [to], size: byteCount }, body, (error, info) => {
      if (error) resolve(toOutcome(error as SmtpFailure, { isDotSent: body.isSpent }))
      else resolve({ kind: 'accepted', response: info.response })
    })
  })
}

function close(connection: SMTPConnection, link: { readonly isOpen: boolean }): Promise<void> {
  if (!link.isOpen) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      connection.close()
      resolve()
    }, QUIT_TIMEOUT_MS)
    connection.once('end', () => {
      clearTimeout(timer)
      resolve()
    })
    connection.quit()
  })
}

/** Whether a server cannot be talked to in the clear. */
export function assertSecure({ name, host, security }: MailServer): void {
  if (security !== 'none' || /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/.test(host)) return
  throw new GazetteError(`Cannot send through "${name}": without TLS everybody on the way could read it`, {
    code: 'config',
    fix: 'Set security to starttls or tls; none is for a server on this machine',
  })
}

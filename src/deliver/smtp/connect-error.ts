import { GazetteError } from '../../kit/gazette-error.ts'
import type { MailServer } from '../../model/mail-server.ts'
import type { SmtpFailure } from './to-outcome.ts'

// By nodemailer's codes.
const FIXES: Readonly<Record<string, string>> = {
  EDNS: 'Check the name of the host, and that this machine can look names up',
  EAUTH: 'Check user and password of the server; some providers want a password made for this one program',
  ETLS: 'Check security and port: 587 usually speaks starttls, 465 tls',
  ETIMEDOUT: 'Check host and port; many networks close port 25 and some 587',
  ECONNECTION: 'Check host and port, and that security is what that port speaks',
  ESOCKET: 'Check host, port and security: 587 usually speaks starttls, 465 tls',
}

/** What keeps us from talking to a mail server; its password is in nothing that nodemailer says. */
export function toConnectError({ name, host, port }: MailServer, cause: unknown): GazetteError {
  if (cause instanceof GazetteError) return cause
  const { code, message } = cause as SmtpFailure
  const why = message.replace(/\s+/g, ' ').trim()
  const place = name === host ? `${host}:${port}` : `${name}, ${host}:${port}`
  return new GazetteError(`Cannot talk to the mail server (${place}): ${why}`, {
    code: 'delivery',
    cause,
    fix: FIXES[code ?? ''] ?? 'Try gazette doctor, which looks at each step',
  })
}

/** Whether the server spoke for good: trying again changes nothing. */
export function isLoginRefused(error: unknown): boolean {
  const cause = error instanceof GazetteError ? (error.cause as SmtpFailure | undefined) : undefined
  return cause?.code === 'EAUTH' && (cause.responseCode ?? 500) >= 500
}

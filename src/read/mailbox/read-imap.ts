import { GazetteError } from '../../kit/gazette-error.ts'
import { MESSAGE_CHARACTERS_MAX, type MailboxMessage } from './mailbox-message.ts'

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/

/**
 * Reads the messages of an IMAP mailbox (RFC 9051), and marks nothing as read: `imaps://user@host:993/INBOX`.
 *
 * The password is `GAZETTE_IMAP_PASSWORD` in the environment, the user that of the address or `GAZETTE_IMAP_USER`. With
 * `imap://` the connection is upgraded by STARTTLS, and refused where it cannot be, unless the host is this machine.
 *
 * @throws GazetteError `input` when the server refuses.
 */
export async function* readImap(
  place: string,
  { signal }: { readonly signal?: AbortSignal | undefined },
): AsyncGenerator<MailboxMessage> {
  const { host, port, isSecure, user, mailbox } = parsePlace(place)
  const shown = `${isSecure ? 'imaps' : 'imap'}://${host}/${mailbox}`
  const pass = process.env['GAZETTE_IMAP_PASSWORD']
  if (user === undefined || pass === undefined)
    throw new GazetteError(
      `Cannot read messages from "${shown}": no ${user === undefined ? 'user' : 'password'} is given`,
      {
        code: 'input',
        fix: 'Set GAZETTE_IMAP_USER and GAZETTE_IMAP_PASSWORD in the environment',
      },
    )
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    host,
    port,
    secure: isSecure,
    auth: { user, pass },
    logger: false,
    ...(!isSecure && { doSTARTTLS: !LOOPBACK.test(host) }),
  })
  // What goes wrong later is thrown by the call that waits for it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const lock = await client.getMailboxLock(mailbox, { readOnly: true })
    try {
      const uids = (await client.search({ deleted: false }, { uid: true })) || []
      for (const uid of uids) {
        signal?.throwIfAborted()
        const message = await client.fetchOne(
          String(uid),
          { source: { start: 0, maxLength: MESSAGE_CHARACTERS_MAX } },
          { uid: true },
        )
        if (message !== false && message.source !== undefined)
          yield { path: `${shown};UID=${uid}`, raw: message.source.toString('latin1') }
      }
    } finally {
      lock.release()
    }
  } catch (cause) {
    if (cause instanceof GazetteError || (cause instanceof Error && cause.name === 'AbortError')) throw cause
    throw new GazetteError(`Cannot read messages from "${shown}": ${toWhy(cause)}`, {
      code: 'input',
      cause,
      fix: 'See that host, mailbox, user and password are right, and that the server offers TLS',
    })
  } finally {
    client.close()
  }
}

interface ImapPlace {
  readonly host: string
  readonly port: number
  readonly isSecure: boolean
  readonly user: string | undefined
  readonly mailbox: string
}

function parsePlace(place: string): ImapPlace {
  const url = URL.canParse(place) ? new URL(place) : undefined
  if (url === undefined || url.hostname === '' || url.password !== '')
    throw new GazetteError('Cannot use the address of the mailbox', {
      code: 'usage',
      fix: 'Write it as imaps://user@host/INBOX; the password is GAZETTE_IMAP_PASSWORD in the environment',
    })
  const isSecure = url.protocol === 'imaps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (isSecure ? 993 : 143),
    isSecure,
    user: url.username === '' ? process.env['GAZETTE_IMAP_USER'] : decodeURIComponent(url.username),
    mailbox: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}

function toWhy(cause: unknown): string {
  if (!(cause instanceof Error)) return 'it refused'
  const text =
    'responseText' in cause && typeof cause.responseText === 'string' ? cause.responseText : cause.message
  return text.replace(/\p{C}+/gu, ' ').slice(0, 200)
}

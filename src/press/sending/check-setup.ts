import { resolveTxt } from 'node:dns/promises'
import { openSmtpLink } from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { toSlug } from '../../kit/slug.ts'
import type { Config } from '../../model/config.ts'
import { readDkimKeys } from './letter-writer.ts'
import { readServers } from './transport.ts'

/** One thing that sending needs, and how it stands. */
export interface SetupCheck {
  readonly name: string
  readonly verdict: 'ok' | 'warning' | 'failed'
  readonly detail: string
}

export interface CheckSetupOptions {
  /** Looks up TXT records; the system's resolver unless given. */
  readonly findText?: (name: string) => Promise<readonly string[]>
}

const RSA_BITS_WANTED = 2048

/** Tries everything that sending needs, and sends nothing. */
export async function checkSetup(
  config: Config,
  { findText = readText }: CheckSetupOptions = {},
): Promise<readonly SetupCheck[]> {
  const { sender, mail, title } = config
  const domain = sender.email?.split('@')[1]
  const bounceDomain = (mail.bounceAddress ?? sender.email)?.split('@')[1]
  return [
    sender.email === undefined
      ? fail('sender', 'no sender.email is configured')
      : pass('sender', `${sender.name} <${sender.email}>`),
    ...(await checkServers(config)),
    ...(await checkKeys(config, findText)),
    ...(bounceDomain === undefined ? [] : [await checkSpf(bounceDomain, findText)]),
    ...(domain === undefined ? [] : [await checkDmarc(domain, findText)]),
    mail.bounceAddress === undefined
      ? warn('bounces', 'no mail.bounceAddress with {token}: bounces cannot be told from forgeries')
      : pass('bounces', mail.bounceAddress),
    mail.unsubscribeUrl === undefined
      ? warn('unsubscribe', 'no mail.unsubscribeUrl: large receivers want leaving with one click')
      : pass('unsubscribe', mail.unsubscribeUrl),
    pass('List-Id', mail.listId ?? `${toSlug(title, 'newsletter')}.${domain ?? '…'} (keep it for ever)`),
  ]
}

const pass = (name: string, detail: string): SetupCheck => ({ name, verdict: 'ok', detail })
const warn = (name: string, detail: string): SetupCheck => ({ name, verdict: 'warning', detail })
const fail = (name: string, detail: string): SetupCheck => ({ name, verdict: 'failed', detail })

async function checkServers({ mail }: Config): Promise<readonly SetupCheck[]> {
  if (mail.servers.length === 0)
    return [warn('server', 'none is configured; messages go to the outbox folder')]
  try {
    const servers = await readServers(mail)
    return await Promise.all(
      servers.map(async (server) => {
        const name = `server ${server.name}`
        try {
          await (await openSmtpLink(server)).close()
          const login = server.user === undefined ? 'no login' : 'logged in'
          return pass(name, `${server.host}:${server.port}, ${server.security}, ${login}`)
        } catch (error) {
          return fail(name, tell(error))
        }
      }),
    )
  } catch (error) {
    return [fail('server', tell(error))]
  }
}

async function checkKeys({ mail }: Config, findText: FindText): Promise<readonly SetupCheck[]> {
  if (mail.dkim.length === 0) return [warn('DKIM', 'messages are not signed here (mail.dkim)')]
  try {
    const keys = await readDkimKeys(mail.dkim)
    return await Promise.all(
      keys.map(async ({ selector, domain, publicKey, algorithm }) => {
        const place = `${selector}._domainkey.${domain}`
        const der = publicKey.export({ type: 'spki', format: 'der' })
        // RFC 8463 4: the record of an Ed25519 key holds its 32 bytes alone.
        const own = (algorithm === 'rsa-sha256' ? der : der.subarray(-32)).toString('base64')
        const records = await findText(place)
        const record = records.find((text) => /\bp=/.test(text))
        if (record === undefined) return fail('DKIM', `${place} has no record; publish "v=DKIM1; p=${own}"`)
        if (/\bp=([^;]*)/.exec(record)![1]!.replace(/\s+/g, '') !== own)
          return fail('DKIM', `${place} has another key than ours`)
        const bits = publicKey.asymmetricKeyDetails?.modulusLength
        if (bits !== undefined && bits < RSA_BITS_WANTED)
          return warn('DKIM', `${place} has ${bits} bits; 2048 are wanted (RFC 8301)`)
        return pass('DKIM', `${place}, ${algorithm}`)
      }),
    )
  } catch (error) {
    return [fail('DKIM', tell(error))]
  }
}

type FindText = NonNullable<CheckSetupOptions['findText']>

async function checkSpf(domain: string, findText: FindText): Promise<SetupCheck> {
  const records = (await findText(domain)).filter((text) => /^v=spf1(?: |$)/i.test(text))
  if (records.length === 1) return pass('SPF', `${domain}: ${records[0]}`)
  return fail('SPF', `${domain} has ${records.length === 0 ? 'no' : 'more than one'} SPF record`)
}

async function checkDmarc(domain: string, findText: FindText): Promise<SetupCheck> {
  const place = `_dmarc.${domain}`
  const record = (await findText(place)).find((text) => /^v=DMARC1\b/i.test(text))
  return record === undefined ? fail('DMARC', `${place} has no record`) : pass('DMARC', record)
}

async function readText(name: string): Promise<readonly string[]> {
  return (await resolveTxt(name).catch(() => [])).map((parts) => parts.join(''))
}

function tell(error: unknown): string {
  if (!(error instanceof GazetteError)) return error instanceof Error ? error.message : String(error)
  return error.fix === undefined ? error.message : `${error.message}. ${error.fix}`
}

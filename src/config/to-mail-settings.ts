import { resolve } from 'node:path'
import { toEmailAddress } from '../model/email-address.ts'
import type { MailServerSettings, MailSettings, SecretPlace } from '../model/mail-settings.ts'
import type { CheckedMail } from './mail-schema.ts'

const MINUTE_MS = 60_000
// Greylisting wants five minutes; the last try comes after about a day.
const RETRY_MINUTES: readonly number[] = [6, 15, 45, 120, 360, 900]
const WAIT_MINUTES = 20
const TIMEOUT_SECONDS = 600
const PASSWORD_ENV = 'GAZETTE_SMTP_PASSWORD'
const PORTS = { tls: 465, starttls: 587, none: 25 } as const

/** The configured mail with every default filled in and every path made absolute. */
export function toMailSettings(
  mail: CheckedMail,
  { root, senderDomain }: { readonly root: string; readonly senderDomain: string | undefined },
): MailSettings {
  const { servers, domains, retryMinutes, waitMinutes, dkim, replyTo, ...rest } = mail
  return {
    ...dropAbsent(rest),
    servers: (servers ?? []).map((server) => toServer(server, root)),
    domains: (domains ?? {}) as MailSettings['domains'],
    retryMs: (retryMinutes ?? RETRY_MINUTES).map((minutes) => minutes * MINUTE_MS),
    waitMs: (waitMinutes ?? WAIT_MINUTES) * MINUTE_MS,
    dkim: (dkim ?? []).map(({ domain, selector, keyEnv, keyFile }) => ({
      domain: domain ?? senderDomain ?? '',
      selector,
      key: toPlace({ env: keyEnv, file: keyFile }, root),
    })),
    ...(replyTo !== undefined && { replyTo: toEmailAddress(replyTo)! }),
  }
}

function toServer(server: NonNullable<CheckedMail['servers']>[number], root: string): MailServerSettings {
  const security = server.security ?? (server.port === 465 ? 'tls' : 'starttls')
  const isNamed = server.passwordEnv !== undefined || server.passwordFile !== undefined
  const place = isNamed ? { env: server.passwordEnv, file: server.passwordFile } : { env: PASSWORD_ENV }
  return {
    name: server.name ?? server.host,
    host: server.host,
    port: server.port ?? PORTS[security],
    security,
    ...(server.user !== undefined && { user: server.user, password: toPlace(place, root) }),
    connections: server.connections ?? 5,
    weight: server.weight ?? 1,
    timeoutMs: (server.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000,
  }
}

function toPlace(
  { env, file }: { readonly env?: string | undefined; readonly file?: string | undefined },
  root: string,
): SecretPlace {
  return { ...(env !== undefined && { env }), ...(file !== undefined && { file: resolve(root, file) }) }
}

function dropAbsent<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}

import type { EmailAddress } from './email-address.ts'
import type { Security } from './mail-server.ts'

/** Where a secret is found; secrets themselves are never in the configuration. */
export interface SecretPlace {
  /** The name of an environment variable. */
  readonly env?: string
  /** A file that holds nothing else. */
  readonly file?: string
}

export interface MailServerSettings {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user?: string
  readonly password?: SecretPlace
  readonly connections: number
  readonly weight: number
  readonly timeoutMs: number
}

/** A key that messages are signed with. */
export interface DkimSettings {
  readonly domain: string
  readonly selector: string
  readonly key: SecretPlace
}

/** What is allowed to one recipient domain. */
export interface DomainLimit {
  readonly connections?: number
  readonly perSecond?: number
}

/** How mail is sent; without servers it goes to the outbox folder. */
export interface MailSettings {
  readonly servers: readonly MailServerSettings[]
  /** Messages a second over all servers; absent: as fast as they take them. */
  readonly perSecond?: number
  readonly connectionsPerDomain?: number
  readonly domains: Readonly<Record<string, DomainLimit>>
  /** The growing delays after which a message that was refused for now is tried again. */
  readonly retryMs: readonly number[]
  /** How long a run waits for a deferred message. */
  readonly waitMs: number
  readonly dkim: readonly DkimSettings[]
  readonly listId?: string
  readonly feedbackId?: string
  readonly replyTo?: EmailAddress
  /** Patterns with `{token}`. */
  readonly bounceAddress?: string
  readonly unsubscribeAddress?: string
  readonly unsubscribeUrl?: string
}

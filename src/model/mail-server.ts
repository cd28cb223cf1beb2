/** How a connection is kept from listeners: from its start, by STARTTLS, or (to a loopback host only) not at all. */
export type Security = 'tls' | 'starttls' | 'none'

/** A mail server that takes messages from us. */
export interface MailServer {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user?: string
  /** Never printed. */
  readonly password?: string
  /** How many connections at once. */
  readonly connections: number
  /** Its share of the connections beside the other servers. */
  readonly weight: number
  /** How long it may be silent; ten minutes is what RFC 5321 4.5.3.2.6 asks for after the final dot. */
  readonly timeoutMs: number
}

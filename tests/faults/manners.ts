/** Where in a conversation something happens. */
export type Stage = 'connect' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot' | 'after-dot' | 'quit'

export interface Refusal {
  readonly stage: Stage
  /** The server's whole answer, such as `451 4.3.0 later`. */
  readonly answer: string
  /** How many of those that fit, 0 to 1. */
  readonly share?: number
  /** Only recipients that hold this. */
  readonly match?: string
  /** Only so long after the first connection. */
  readonly forMs?: number
}

/** How the server of the fault protocol behaves. */
export interface Manners {
  /** Where it writes down what it got. */
  readonly log: string
  readonly seed: number
  /** Any that is free unless given. */
  readonly port?: number
  readonly refuse?: readonly Refusal[]
  /** Ends the connection without a word. */
  readonly drop?: { readonly stage: Stage; readonly share?: number; readonly countMax?: number }
  /** Refuses the first try of each recipient until this has passed. */
  readonly greylistMs?: number
  readonly replyDelayMs?: number
  readonly dotDelayMs?: number
  /** Answers come byte by byte, so long apart. */
  readonly byteDelayMs?: number
  readonly never354?: boolean
  /** Kills the process whose number a file holds when the n-th message comes to a stage. */
  readonly kill?: { readonly stage: Stage; readonly pidFile: string; readonly when: number }
  /** Writes down messages whole. */
  readonly keep?: boolean
}

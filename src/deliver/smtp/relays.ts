import type { MailServer } from '../../model/mail-server.ts'

const REST_FIRST_MS = 5000
const REST_MAX_MS = 5 * 60_000

interface Relay {
  readonly server: MailServer
  open: number
  failures: number
  restsUntil: number
}

/** Which server the next connection goes to. */
export interface Relays {
  /** Servers to try, the best first; those that rest come last. */
  choose(): readonly MailServer[]
  /** A connection is being opened. */
  opened(server: MailServer): void
  /** The server answered. */
  reached(server: MailServer): void
  closed(server: MailServer): void
  /** It could not be talked to, and rests a while. */
  failed(server: MailServer): void
}

/**
 * Shares connections among servers by their weights: the next goes to the one that has the fewest for its weight. One that
 * fails rests, longer each time, and the others take its share.
 */
export function createRelays(servers: readonly MailServer[], now: () => number): Relays {
  const relays = servers.map((server): Relay => ({ server, open: 0, failures: 0, restsUntil: 0 }))
  const find = (server: MailServer) => relays.find((relay) => relay.server === server)!
  return {
    choose() {
      const time = now()
      const isResting = ({ restsUntil }: Relay) => Number(restsUntil > time)
      const load = ({ open, server }: Relay) => (open + 1) / server.weight
      return relays
        .filter(({ open, server }) => open < server.connections)
        .sort((a, b) => isResting(a) - isResting(b) || load(a) - load(b))
        .map(({ server }) => server)
    },
    opened(server) {
      find(server).open++
    },
    reached(server) {
      const relay = find(server)
      relay.failures = 0
      relay.restsUntil = 0
    },
    closed(server) {
      find(server).open--
    },
    failed(server) {
      const relay = find(server)
      relay.restsUntil = now() + Math.min(REST_FIRST_MS * 2 ** relay.failures, REST_MAX_MS)
      relay.failures++
    },
  }
}

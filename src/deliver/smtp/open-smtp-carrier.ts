import { GazetteError } from '../../kit/gazette-error.ts'
import type { Carrier, Lane } from '../../model/carrier.ts'
import type { MailServer } from '../../model/mail-server.ts'
import { isLoginRefused } from './connect-error.ts'
import { createRelays, type Relays } from './relays.ts'
import { assertSecure, openSmtpLink, type SmtpLink } from './smtp-link.ts'

// Receivers like a connection to end now and then, and a server that came back gets its share again.
const LETTERS_A_LINK_MAX = 500

/**
 * Mail servers as one carrier: connections are shared among them by weight, and when one fails the others take over.
 *
 * A message that was begun on one server is never given to another: what became of it is for the ledger to say.
 *
 * @throws GazetteError `config` when a server would be talked to in the clear.
 */
export function openSmtpCarrier(
  servers: readonly MailServer[],
  { now = Date.now }: { readonly now?: () => number } = {},
): Carrier {
  for (const server of servers) assertSecure(server)
  const relays = createRelays(servers, now)
  return {
    name: servers.map(({ name }) => name).join(', '),
    lanesMax: servers.reduce((sum, { connections }) => sum + connections, 0),
    keepsOne: false,
    openLane: () => createLane(relays),
  }
}

function createLane(relays: Relays): Lane {
  let held: { readonly server: MailServer; readonly link: SmtpLink } | undefined
  let carried = 0
  const drop = async () => {
    if (held === undefined) return
    const { server, link } = held
    held = undefined
    relays.closed(server)
    await link.close()
  }
  return {
    async ready() {
      if (held?.link.isOpen && carried < LETTERS_A_LINK_MAX) return
      await drop()
      held = await connect(relays)
      carried = 0
    },
    async carry(letter) {
      carried++
      return held!.link.carry(letter)
    },
    close: drop,
  }
}

async function connect(relays: Relays): Promise<{ server: MailServer; link: SmtpLink }> {
  let last: unknown
  for (const server of relays.choose()) {
    // It counts while it is being opened, so that lanes that open at once spread.
    relays.opened(server)
    try {
      const link = await openSmtpLink(server)
      relays.reached(server)
      return { server, link }
    } catch (cause) {
      relays.closed(server)
      relays.failed(server)
      last = isLoginRefused(last) ? last : cause
    }
  }
  throw (
    last ??
    new GazetteError('Cannot open another connection: every server has as many as it may', {
      code: 'delivery',
    })
  )
}

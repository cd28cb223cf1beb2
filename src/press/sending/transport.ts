import { join } from 'node:path'
import { openFolderCarrier, openSmtpCarrier } from '../../deliver/deliver.ts'
import type { Carrier } from '../../model/carrier.ts'
import type { Config } from '../../model/config.ts'
import type { MailServer } from '../../model/mail-server.ts'
import { readSecret } from './read-secret.ts'

/** Where messages go, and which ledger knows of it. */
export type Transport =
  | { readonly kind: 'servers'; readonly ledger: string }
  | { readonly kind: 'folder'; readonly ledger: string; readonly folder: string }

/**
 * The configured servers; without one, or when a folder is named, the outbox folder.
 *
 * The folder has a ledger of its own, so that what was tried there counts as sent to nobody, and deleting the folder
 * forgets it.
 */
export function chooseTransport(
  { mail, store, outbox }: Pick<Config, 'mail' | 'store' | 'outbox'>,
  { folder }: { readonly folder?: string | undefined } = {},
): Transport {
  if (folder === undefined && mail.servers.length > 0) return { kind: 'servers', ledger: store }
  const place = folder ?? outbox
  return { kind: 'folder', folder: place, ledger: join(place, 'ledger.sqlite') }
}

export async function openCarrier(
  transport: Transport,
  { mail, edition }: { readonly mail: Config['mail']; readonly edition: string },
): Promise<Carrier> {
  if (transport.kind === 'folder') return openFolderCarrier(transport.folder, { edition })
  return openSmtpCarrier(await readServers(mail))
}

/** The servers with their passwords. */
export function readServers({ servers }: Config['mail']): Promise<readonly MailServer[]> {
  return Promise.all(
    servers.map(async ({ password, ...server }): Promise<MailServer> => {
      if (password === undefined) return server
      return { ...server, password: await readSecret(password, `the password of "${server.name}"`) }
    }),
  )
}

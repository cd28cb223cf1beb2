import type { Carrier } from '../model/carrier.ts'
import { toBytes } from './letter/letter-pieces.ts'
import { writeToOutbox } from './write-to-outbox.ts'

const LANES_MAX = 8

/** A folder that takes messages as `.eml` files, for those who have no mail server yet. */
export function openFolderCarrier(folder: string, { edition }: { readonly edition: string }): Carrier {
  return {
    name: folder,
    lanesMax: LANES_MAX,
    keepsOne: true,
    openLane: () => ({
      ready: async () => undefined,
      async carry(letter) {
        try {
          const message = { editionId: edition, address: letter.envelope.to, bytes: toBytes(letter) }
          const { status, path } = await writeToOutbox(folder, message)
          return { kind: 'accepted', response: `${status} ${path}` }
        } catch (cause) {
          return { kind: 'unsent', response: cause instanceof Error ? cause.message : String(cause) }
        }
      },
      close: async () => undefined,
    }),
  }
}

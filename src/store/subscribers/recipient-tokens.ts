import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { EmailAddress } from '../../model/email-address.ts'
import { toAddressKey } from '../../model/subscriber.ts'
import type { RecipientTokens, TokenPurpose, TokenSubject } from '../../model/subscriber-list.ts'
import { readSecret } from './suppression-hash.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_BYTES = 5
const MAC_BYTES = 10
const TOKEN = /^[a-z2-7]{24}$/

interface MessageKey {
  readonly edition: string
  readonly key: string
  readonly address: string
}

/**
 * Tokens of 15 bytes in base 32 (RFC 4648, lower case): the number of the ledger's row, masked, and 80 bits of
 * HMAC-SHA256 over purpose, row, edition and address under the store's secret. The mask comes from the HMAC, so that
 * two tokens do not show which was made first.
 */
export function createRecipientTokens(database: DatabaseSync): RecipientTokens {
  const secret = readSecret(database)
  let find: StatementSync | undefined
  const hmac = (...parts: readonly (string | Buffer)[]) => {
    const hash = createHmac('sha256', secret)
    for (const part of parts) hash.update(part).update('\0')
    return hash.digest()
  }
  const toMac = (purpose: TokenPurpose, id: number, edition: string, key: string) =>
    hmac('token', purpose, String(id), edition, key).subarray(0, MAC_BYTES)
  const mask = (id: Buffer, mac: Buffer) => {
    const stream = hmac('mask', mac)
    return Buffer.from(id.map((byte, i) => byte ^ stream[i]!))
  }
  return {
    make(purpose, { id, edition, address }) {
      const number = Buffer.alloc(ID_BYTES)
      number.writeUIntBE(id, 0, ID_BYTES)
      const mac = toMac(purpose, id, edition, toAddressKey(address))
      return toBase32(Buffer.concat([mask(number, mac), mac]))
    },
    read(purpose, token): TokenSubject | undefined {
      const bytes = fromBase32(token.toLowerCase())
      if (bytes === undefined) return undefined
      const mac = bytes.subarray(ID_BYTES)
      const id = mask(bytes.subarray(0, ID_BYTES), mac).readUIntBE(0, ID_BYTES)
      find ??= database.prepare('SELECT edition, key, address FROM messages WHERE id = ?')
      const row = find.get(id) as MessageKey | undefined
      if (row === undefined || !timingSafeEqual(mac, toMac(purpose, id, row.edition, row.key)))
        return undefined
      return { id, edition: row.edition, address: row.address as EmailAddress }
    },
  }
}

// Fifteen bytes are 24 characters exactly: a token has one spelling.
function toBase32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let left = (bytes.length * 8) / 5; left > 0; left--) {
    text = ALPHABET[Number(bits & 31n)]! + text
    bits >>= 5n
  }
  return text
}

function fromBase32(text: string): Buffer | undefined {
  if (!TOKEN.test(text)) return undefined
  let bits = 0n
  for (const letter of text) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(letter))
  return Buffer.from(bits.toString(16).padStart((ID_BYTES + MAC_BYTES) * 2, '0'), 'hex')
}

import { createHmac } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/**
 * What is kept of an address that must never be mailed: HMAC-SHA256 under the store's own secret, so that an erased
 * person cannot be found by trying addresses without the store. SQL may call it as `suppression_hash(key)`.
 */
export function createSuppressionHash(database: DatabaseSync): (key: string) => string {
  const secret = readSecret(database)
  const toHash = (key: string) => createHmac('sha256', secret).update(key).digest('hex')
  database.function('suppression_hash', { deterministic: true }, (key) => toHash(String(key)))
  return toHash
}

/** What the store keys its hashes and tokens with; never printed. */
export function readSecret(database: DatabaseSync): string {
  const row = database.prepare("SELECT value FROM settings WHERE name = 'secret'").get() as { value: string }
  return row.value
}

import { toPlainAddress } from '../../kit/plain-address.ts'
import { sha256 } from '../../kit/sha256.ts'

const KEY_LENGTH = 12

/**
 * What names an article among all that were ever collected: the hash of its address without campaign parameters, else of
 * its words. Two feeds that carry one article give one key; an entry whose guid or date changes keeps its own.
 *
 * @example
 * toEntryKey({ url: 'http://example.org/a/?utm_medium=rss' }) === toEntryKey({ url: 'https://example.org/a' }) // true
 */
export function toEntryKey({ url, words = '' }: { readonly url?: string; readonly words?: string }): string {
  const plain = url === undefined ? undefined : toPlainAddress(url)
  const named = plain?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return sha256(named ?? words).slice(0, KEY_LENGTH)
}

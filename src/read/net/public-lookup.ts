import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import ipaddr from 'ipaddr.js'

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** An address that is refused because it is not of the public internet. */
export class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`"${host}" is an address of this machine or of a private network`)
    this.name = 'PrivateAddressError'
  }
}

/**
 * Whether an IP address is of the public internet: not loopback, private, link-local (where clouds keep their metadata),
 * carrier's, multicast or reserved, nor one of those written as IPv6 (RFC 6890).
 *
 * @example
 * [isPublicAddress('93.184.216.34'), isPublicAddress('::ffff:127.0.0.1'), isPublicAddress('169.254.169.254')]
 * // [true, false, false]
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Resolves a host as `http.request` asks for it, and gives only public addresses: what was looked at is what is connected
 * to, so that no second answer of the name server can lead elsewhere.
 */
export function lookupPublic(host: string, options: LookupOptions, answer: Answer): void {
  resolve(host, { ...options, all: true }, (error, found) => {
    const addresses = error ? [] : found
    if (error) answer(error, [])
    else if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      answer(new PrivateAddressError(host), [])
    else if (options.all === true) answer(null, addresses)
    else answer(null, addresses[0]!.address, addresses[0]!.family)
  })
}

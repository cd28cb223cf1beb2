import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { FetchError } from './fetch-error.ts'
import { isPublicAddress, lookupPublic, PrivateAddressError } from './public-lookup.ts'

const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>
  /** Hosts, as `name` or `name:port`, that may be private. */
  readonly allowHosts: readonly string[]
  readonly signal: AbortSignal
}

/** One request without redirects; resolves when the headers have come. */
export async function requestOnce(
  url: URL,
  { headers, allowHosts, signal }: RequestOptions,
): Promise<IncomingMessage> {
  const isAllowed = allowHosts.includes(url.hostname) || allowHosts.includes(url.host)
  assertReachable(url, isAllowed)
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'GET',
        headers,
        signal,
        agent: false,
        ...(!isAllowed && { lookup: lookupPublic as never }),
      },
      resolve,
    )
    sent.on('error', (cause) => reject(toFetchError(url, cause)))
    sent.end()
  })
}

function assertReachable({ protocol, hostname, port }: URL, isAllowed: boolean): void {
  if (!/^https?:$/.test(protocol))
    throw new FetchError({ code: 'fetch-refused', message: `"${protocol}" is no address of the web` })
  if (isAllowed) return
  const host = hostname.replace(/^\[|\]$/g, '')
  // A host that is a number already is not looked up.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw toPrivateError(host)
  if (!PORTS.has(port))
    throw new FetchError({
      code: 'fetch-refused',
      message: `Port ${port} is none that pages are served on`,
    })
}

function toFetchError({ hostname }: URL, cause: Error): Error {
  if (cause instanceof PrivateAddressError) return toPrivateError(hostname)
  if (cause.name === 'AbortError') return cause
  const code = 'code' in cause ? String(cause.code) : cause.message
  return new FetchError({
    code: 'fetch-failed',
    message: `The server of "${hostname}" cannot be reached (${code})`,
  })
}

function toPrivateError(host: string): FetchError {
  return new FetchError({
    code: 'fetch-refused',
    message: new PrivateAddressError(host).message,
    help: `If that is meant, allow the host by name: --allow-host ${host}`,
  })
}

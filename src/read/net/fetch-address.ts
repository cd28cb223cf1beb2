import type { IncomingMessage } from 'node:http'
import { FetchError } from './fetch-error.ts'
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import { readBody } from './read-body.ts'
import { requestOnce } from './request-once.ts'

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>
  /** Hosts that may be of this machine or of a private network, as `name` or `name:port`. */
  readonly allowHosts?: readonly string[]
  /** Who asks: `Gazette/1.2.3`. */
  readonly userAgent: string
  readonly accept?: string
  /** What an earlier answer was marked with (RFC 9110 13.1): the server may then say that nothing changed. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** What an address gave. */
export type Fetched =
  | {
      readonly kind: 'fetched'
      /** After redirects. */
      readonly url: string
      readonly bytes: Uint8Array
      /** As the server names it, in small letters, without parameters. */
      readonly contentType?: string
      readonly charset?: string
      readonly etag?: string
      readonly lastModified?: string
    }
  | { readonly kind: 'unchanged' }

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const WAITS: ReadonlySet<number> = new Set([429, 503])

/**
 * Fetches an address by GET, through at most five redirects.
 *
 * No host of this machine or of a private network is spoken to unless it is allowed by name; that is looked at after the
 * name was resolved, and anew at each redirect. Cookies are neither kept nor sent.
 *
 * @throws FetchError when it is refused, fails, is too large or takes too long.
 */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  try {
    return await follow(address, { ...options, limits, signal })
  } catch (cause) {
    if (timeout.aborted && options.signal?.aborted !== true)
      throw new FetchError({
        code: 'fetch-slow',
        message: `It did not come within ${limits.timeoutMs / 1000} seconds`,
      })
    throw cause
  }
}

type FollowOptions = FetchOptions & { readonly limits: FetchLimits; readonly signal: AbortSignal }

async function follow(address: string, options: FollowOptions): Promise<Fetched> {
  const { limits, allowHosts = [], signal } = options
  let url = toUrl(address)
  for (let hops = 0; ; hops++) {
    const answer = await requestOnce(url, { headers: toHeaders(options), allowHosts, signal })
    const { statusCode: status = 0, headers } = answer
    if (status === 304) {
      answer.destroy()
      return { kind: 'unchanged' }
    }
    if (!REDIRECTS.has(status) || headers.location === undefined) return toFetched(url, answer, limits)
    answer.destroy()
    if (hops === limits.redirectsMax)
      throw new FetchError({
        code: 'fetch-failed',
        message: `It leads on more than ${limits.redirectsMax} times`,
      })
    url = toUrl(headers.location, url)
  }
}

async function toFetched(url: URL, answer: IncomingMessage, limits: FetchLimits): Promise<Fetched> {
  const { statusCode: status = 0, headers } = answer
  if (status !== 200) {
    answer.destroy()
    const waitSeconds = WAITS.has(status) ? toSeconds(headers['retry-after'], headers.date) : undefined
    throw new FetchError({ code: 'fetch-failed', message: `The server answers ${status}`, waitSeconds })
  }
  const bytes = await readBody(answer, limits)
  const [type, ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((part) => /^charset="?([\w:-]{1,40})"?$/i.exec(part)?.[1]).find(Boolean)
  return {
    kind: 'fetched',
    url: url.href,
    bytes,
    ...(type !== '' && type !== undefined && { contentType: type.toLowerCase() }),
    ...(charset !== undefined && { charset: charset.toLowerCase() }),
    ...(headers.etag !== undefined && { etag: headers.etag }),
    ...(headers['last-modified'] !== undefined && { lastModified: headers['last-modified'] }),
  }
}

function toUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new FetchError({ code: 'fetch-refused', message: 'It is no address' })
  const url = new URL(address, base)
  if (url.username !== '' || url.password !== '')
    throw new FetchError({ code: 'fetch-refused', message: 'It has a user name or password in it' })
  return url
}

function toHeaders({ userAgent, accept = '*/*', etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, deflate, br',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  }
}

const WAIT_SECONDS_MAX = 7 * 24 * 60 * 60

/** Retry-After in seconds (RFC 9110 10.2.3): a number, or a date, which counts from the server's own clock. */
function toSeconds(retryAfter: string | undefined, date: string | undefined): number {
  const seconds = /^\d{1,9}$/.test(retryAfter ?? '')
    ? Number(retryAfter)
    : (Date.parse(retryAfter ?? '') - Date.parse(date ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), WAIT_SECONDS_MAX) : 60
}

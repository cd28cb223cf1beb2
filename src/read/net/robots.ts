import * as robotsParser from 'robots-parser'
import { fetchAddress, type FetchOptions } from './fetch-address.ts'
import { FetchError } from './fetch-error.ts'

// Its types say that it is a module of today; it is a function.
const parseRobots = robotsParser.default as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, userAgent: string): boolean | undefined }

const ROBOTS_BYTES_MAX = 500 * 1024

/** Whether a site lets its pages be fetched by programs (RFC 9309). */
export type Robots = (url: string) => Promise<boolean>

/**
 * Asks each site once for its robots.txt. A site without one allows everything; one that cannot answer (5xx, or not
 * reached) allows nothing for now.
 */
export function openRobots(options: FetchOptions): Robots {
  const sites = new Map<string, Promise<(url: string) => boolean>>()
  return async (url) => {
    const { origin } = new URL(url)
    const asked = sites.get(origin) ?? ask(origin, options)
    sites.set(origin, asked)
    return (await asked)(url)
  }
}

async function ask(origin: string, options: FetchOptions): Promise<(url: string) => boolean> {
  const address = `${origin}/robots.txt`
  try {
    const found = await fetchAddress(address, {
      ...options,
      accept: 'text/plain',
      limits: { ...options.limits, bytesMax: ROBOTS_BYTES_MAX },
    })
    if (found.kind === 'unchanged') return () => true
    const rules = parseRobots(address, new TextDecoder().decode(found.bytes))
    return (url) => rules.isAllowed(url, options.userAgent) !== false
  } catch (cause) {
    if (!(cause instanceof FetchError)) throw cause
    // 4xx: there are no rules (RFC 9309 2.3.1.3); an address that is refused is refused again with its own reason.
    const isOpen = /answers 4\d\d$/.test(cause.message) || cause.code === 'fetch-refused'
    return () => isOpen
  }
}

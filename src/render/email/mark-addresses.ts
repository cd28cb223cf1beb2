import type { Edition } from '../../model/edition.ts'
import type { Utm } from '../../model/email-options.ts'
import type { Addresses } from '../view/addresses.ts'

export interface MarkOptions {
  readonly edition: Pick<Edition, 'id' | 'siteUrl'>
  readonly utm: Utm | undefined
}

/** The same addresses, those into our own site with UTM parameters; other people's addresses stay as they are. */
export function markAddresses(addresses: Addresses, { edition, utm }: MarkOptions): Addresses {
  const { siteUrl } = edition
  if (utm === undefined || siteUrl === undefined) return addresses
  const parameters = toParameters(utm, edition.id)
  const mark = (address: string | null) =>
    address?.startsWith(`${siteUrl}/`) ? addParameters(address, parameters) : address
  return {
    key: `${addresses.key}?${parameters}`,
    pages: addresses.pages,
    edition: () => mark(addresses.edition()),
    story: (story) => mark(addresses.story(story)),
    article: (reference) => mark(addresses.article(reference)),
    words: (quotation, reference) => mark(addresses.words(quotation, reference)),
    earlier: (story) => mark(addresses.earlier(story)),
    // Nobody visits a picture.
    picture: (path) => addresses.picture(path),
  }
}

function toParameters({ source, medium, campaign }: Utm, id: string): string {
  return Object.entries({ source, medium, campaign: campaign?.replaceAll('{id}', id) })
    .flatMap(([name, value]) => (value === undefined ? [] : [`utm_${name}=${encodeURIComponent(value)}`]))
    .join('&')
}

function addParameters(address: string, parameters: string): string {
  if (parameters === '') return address
  const [place = '', ...anchor] = address.split('#')
  const joined = `${place}${place.includes('?') ? '&' : '?'}${parameters}`
  return [joined, ...anchor].join('#')
}

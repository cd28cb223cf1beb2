import type { Addresses } from './addresses.ts'
import type { Pen } from './pen.ts'

const OWN_PICTURE = /^pictures\/[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]{3,4}$/

/**
 * Where a format has a picture; `null` when it has none. A file of ours leads where the format's addresses say; only names that
 * the press gives are linked without a scheme.
 */
export function findPicture(
  url: string,
  { pen, addresses }: { readonly pen: Pen; readonly addresses: Addresses },
): string | null {
  const known = pen.image(url)
  if (known !== null || !OWN_PICTURE.test(url)) return known
  const place = addresses.picture(url)
  return place === null || place === url ? place : pen.image(place)
}

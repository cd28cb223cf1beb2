import type { Notice } from '../../model/notice.ts'
import type { EditionView } from '../view/edition-view.ts'
import { shortenView, type Extent } from './shorten-view.ts'

export interface FitOptions {
  readonly bytesMax: number
  /** The e-mail's HTML. */
  readonly fill: (view: EditionView) => string
}

export interface FittedEmail {
  readonly view: EditionView
  readonly html: string
  readonly notices: readonly Notice[]
}

const TITLES_MAX = 5

/**
 * The e-mail with as many stories in full as its bytes allow, the rest as links to the web edition.
 *
 * The last stories are cut first. Where not even the links find room, the last of them go too.
 */
export function fitEmail(view: EditionView, { bytesMax, fill }: FitOptions): FittedEmail {
  const whole = fill(view)
  const bytes = countBytes(whole)
  if (bytes <= bytesMax) return { view, html: whole, notices: [] }
  const count = view.sections.flatMap(({ stories }) => stories).length
  const fits = (extent: Extent) => countBytes(fill(shortenView(view, extent))) <= bytesMax
  const full = findMost(count - 1, (n) => fits({ full: n, links: count - n }))
  const links = full > 0 ? count - full : findMost(count, (n) => fits({ full: 0, links: n }))
  const shortened = shortenView(view, { full, links })
  const html = fill(shortened)
  return { view: shortened, html, notices: [toNotice(view, { full, links, bytes, bytesMax })] }
}

/** The largest number up to `max` for which it holds, found by halving; 0 when it holds for none. */
function findMost(max: number, holds: (n: number) => boolean): number {
  let low = 0
  let high = max
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

interface Cut extends Extent {
  readonly bytes: number
  readonly bytesMax: number
}

function toNotice(view: EditionView, { full, links, bytes, bytesMax }: Cut): Notice {
  const cut = view.sections.flatMap(({ stories }) => stories).slice(full)
  const titles = cut.slice(0, TITLES_MAX).map(({ headline }) => `"${headline}"`)
  const others = cut.length - titles.length
  const listed = `${titles.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
  const lost = cut.length - links
  return {
    code: 'email-shortened',
    message: `The whole e-mail has ${bytes} bytes, and mail programs cut what has more than ${bytesMax}; ${full} stories are told in full, and these are links: ${listed}${lost > 0 ? `; the last ${lost} are left out of it` : ''}`,
    help:
      view.browserHref === null
        ? 'Set siteUrl, so that the links lead to the web edition; or print fewer stories'
        : 'Print fewer or shorter stories, or set email.bytesMax higher',
  }
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length
}

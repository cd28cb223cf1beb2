import type { JoinedText } from '../../kit/join-texts.ts'
import type { Notice } from '../../model/notice.ts'
import type { Words } from '../messages/messages.ts'
import type { EditionView } from '../view/edition-view.ts'
import { shortenView, type Extent, type ShortenOptions } from './shorten-view.ts'

export interface FitOptions {
  readonly bytesMax: number
  /** The e-mail's HTML. */
  readonly fill: (view: EditionView) => JoinedText
  /** A story as a link; see `shortenView`. */
  readonly shorten?: ShortenOptions['shorten']
}

export interface FittedEmail {
  readonly view: EditionView
  readonly html: JoinedText
  readonly notices: readonly Notice[]
}

const TITLES_MAX = 5
// An e-mail that has no room for so many need not be filled with thousands for that to be known.
const STORIES_TO_JUDGE_BY = 200

/**
 * The e-mail with as many stories in full as its bytes allow, the rest as links to the web edition.
 *
 * The last stories are cut first. Where not even the first one finds room, what stands beside the stories gives way; where not
 * even the links do, the last of them go too.
 */
export function fitEmail(whole: EditionView, { bytesMax, fill, shorten }: FitOptions): FittedEmail {
  const cut = (less: EditionView, extent: Extent) => shortenView(less, { ...extent, shorten })
  const count = whole.sections.flatMap(({ stories }) => stories).length
  const tell = (n: number) => {
    const html = fill(cut(whole, { full: n, links: 0 }))
    return { n, html, bytes: html.countBytes() }
  }
  const some = tell(Math.min(STORIES_TO_JUDGE_BY, count))
  const told = some.n === count || some.bytes > bytesMax ? some : tell(count)
  if (told.bytes <= bytesMax) return { view: whole, html: told.html, notices: [] }
  const { view, gone } = makeRoom(whole, (less) => {
    return fill(cut(less, { full: 1, links: count - 1 })).countBytes() <= bytesMax
  })
  const measure = (extent: Extent) => fill(cut(view, extent)).countBytes()
  const bare = { n: 0, bytes: measure({ full: 0, links: count }) }
  const full = findFull()
  const links = bare.bytes <= bytesMax ? count - full : findLinks(count, bare.bytes)
  const shortened = cut(view, { full, links })
  return {
    view: shortened,
    html: fill(shortened),
    notices: [toNotice(view, { full, links, told, bytesMax, gone })],
  }

  // To fill all of a long e-mail takes a while: how many bytes it has then is only asked where it may be few enough.
  function findFull(): number {
    if (bare.bytes > bytesMax) return 0
    const toBytes = (n: number) => measure({ full: n, links: count - n })
    // What gave way may leave room for as many.
    const high = view === whole || told.n === count ? told : { n: count, bytes: toBytes(count) }
    const most = findMost(bytesMax, { low: bare, high, measure: toBytes })
    return most === count - 1 && view !== whole && toBytes(count) <= bytesMax ? count : most
  }

  function findLinks(all: number, bytesOfAll: number): number {
    const toBytes = (n: number) => measure({ full: 0, links: n })
    const low = { n: 0, bytes: toBytes(0) }
    return findMost(bytesMax, { low, high: { n: all, bytes: bytesOfAll }, measure: toBytes })
  }
}

/** What gives way to stories, the first first; each with its title. */
const BESIDE: readonly (readonly [keyof Words, (view: EditionView) => EditionView])[] = [
  ['people', (view) => ({ ...view, people: [] })],
  ['byTheNumbers', (view) => ({ ...view, numbers: [] })],
  ['atAGlance', (view) => ({ ...view, glance: [] })],
  ['quotationOfTheIssue', (view) => ({ ...view, quotationOfTheIssue: null })],
]

interface Room {
  readonly view: EditionView
  /** Titles of what gave way. */
  readonly gone: readonly string[]
}

/** The view with as much beside its stories as leaves room for one of them. */
function makeRoom(whole: EditionView, hasRoom: (view: EditionView) => boolean): Room {
  let room: Room = { view: whole, gone: [] }
  for (const [title, leaveOut] of BESIDE) {
    if (hasRoom(room.view)) return room
    room = { view: leaveOut(room.view), gone: [...room.gone, whole.words[title]] }
  }
  return room
}

interface Measured {
  readonly n: number
  readonly bytes: number
}

/**
 * The largest number whose bytes are at most `bytesMax`, between one that is known and one that has too many; the lower one
 * where none has so few.
 *
 * Bytes grow nearly evenly, so each number that is tried is where a straight line between the known ones meets the limit;
 * every fourth time it is the middle, so that a crooked line does not matter.
 */
function findMost(
  bytesMax: number,
  {
    low,
    high,
    measure,
  }: { readonly low: Measured; readonly high: Measured; readonly measure: (n: number) => number },
): number {
  if (low.bytes > bytesMax) return low.n
  let [below, above] = [low, high]
  for (let tries = 1; above.n - below.n > 1; tries++) {
    const share = tries % 4 === 0 ? 0.5 : (bytesMax - below.bytes) / (above.bytes - below.bytes)
    const n = Math.min(above.n - 1, Math.max(below.n + 1, below.n + Math.round(share * (above.n - below.n))))
    const tried = { n, bytes: measure(n) }
    if (tried.bytes <= bytesMax) below = tried
    else above = tried
  }
  return below.n
}

interface Cut extends Extent {
  readonly gone: readonly string[]
  /** More stories than there is room for. */
  readonly told: Measured
  readonly bytesMax: number
}

function toNotice(view: EditionView, { full, links, told, bytesMax, gone }: Cut): Notice {
  const stories = view.sections.flatMap((section) => section.stories)
  const cut = stories.slice(full)
  const bytes = `${told.n < stories.length ? 'more than ' : ''}${told.bytes}`
  const titles = cut.slice(0, TITLES_MAX).map(({ headline }) => `"${headline}"`)
  const others = cut.length - titles.length
  const listed = `${titles.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
  const lost = cut.length - links
  return {
    code: 'email-shortened',
    message: `The whole e-mail has ${bytes} bytes, and mail programs cut what has more than ${bytesMax}; ${full} stories are told in full, and these are links: ${listed}${lost > 0 ? `; the last ${lost} are left out of it` : ''}${gone.length > 0 ? `; so is what stood beside them: ${gone.join(', ')}` : ''}`,
    help:
      view.browserHref === null
        ? 'Set siteUrl, so that the links lead to the web edition; or print fewer stories'
        : 'Print fewer or shorter stories, or set email.bytesMax higher',
  }
}

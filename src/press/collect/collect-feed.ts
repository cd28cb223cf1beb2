import type { Feed, FeedEntry, FollowedFeed } from '../../model/collection.ts'
import { FetchError, parseFeed, toAnswerText, toEntryCopy, type Fetched } from '../../read/read.ts'
import type { CollectDesk } from './collect-desk.ts'
import { collectPage, toCopyFacts } from './collect-page.ts'

// Shorter entries are summaries of a page.
const WORDS_MIN = 120
const DAY_MS = 24 * 60 * 60 * 1000
const PASSED_MAX = 5000
const ALTERNATE =
  /<link\b(?=[^>]{0,500}\brel=["']?alternate)(?=[^>]{0,500}\btype=["']?application\/(?:rss\+xml|atom\+xml|feed\+json))[^>]{0,500}\bhref=["']?([^"'\s>]{1,2000})/i
const ACCEPT =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5'

/**
 * Collects what is new in a feed: entries that were neither collected nor printed before, whatever their ids and dates say.
 *
 * The first time only entries of the last days are taken, and the others never; at no time more than so many.
 */
export async function collectFeed(
  desk: CollectDesk,
  followed: FollowedFeed,
  given?: Fetched & { readonly kind: 'fetched' },
): Promise<void> {
  const known = desk.feeds.get(followed.url)
  const found = given ?? (await desk.ask(followed.url, { accept: ACCEPT, ...known }))
  if (found.kind === 'unchanged') return
  const feed = await openFeed(desk, followed, found)
  if (feed === undefined) return
  const { fresh, passed } = chooseEntries(desk, { followed, feed, passed: known?.passed })
  let isWhole = fresh.isAll
  for (const entry of fresh.entries) {
    desk.known.add(entry.key)
    if (!(await collectEntry(desk, { followed, feed, entry }))) isWhole = false
  }
  // What could not be fetched is asked for again next time, so the feed must not say that nothing changed.
  const { etag, lastModified } = isWhole ? found : {}
  desk.feeds.set(followed.url, {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    passed: [...passed],
  })
}

type Answer = Fetched & { readonly kind: 'fetched' }

async function openFeed(
  desk: CollectDesk,
  followed: FollowedFeed,
  { bytes, url, ...answer }: Answer,
): Promise<Feed | undefined> {
  const text = toAnswerText(bytes, answer) ?? ''
  const [, href] = ALTERNATE.exec(text.slice(0, 200_000)) ?? []
  if (href !== undefined && /<html/i.test(text.slice(0, 4096)) && URL.canParse(href, url)) {
    const other = new URL(href.replaceAll('&amp;', '&'), url).href
    // A page that names itself as its feed would lead in a circle.
    if (other === followed.url) throw notAFeed()
    await collectFeed(desk, { ...followed, url: other })
    return undefined
  }
  try {
    return parseFeed(text)
  } catch (cause) {
    throw notAFeed(cause)
  }
}

function notAFeed(cause?: unknown): FetchError {
  const why = cause instanceof Error && /deep/.test(cause.message) ? `: ${cause.message}` : ''
  return new FetchError({
    code: 'feed-unreadable',
    message: `It is no feed that can be read${why}`,
    help: 'Look for the address of the RSS, Atom or JSON feed on the site',
  })
}

interface Choice {
  readonly followed: FollowedFeed
  readonly feed: Feed
  /** Keys that were passed over before; absent when the feed was never collected. */
  readonly passed: readonly string[] | undefined
}

function chooseEntries(desk: CollectDesk, { followed, feed, passed }: Choice) {
  const { firstDays, entriesMax } = desk.config
  const unknown = feed.entries.filter(({ key }) => !desk.known.has(key) && passed?.includes(key) !== true)
  const oldest = desk.now.getTime() - firstDays * DAY_MS
  const isOld = ({ date }: FeedEntry) => date !== undefined && Date.parse(date) < oldest
  const young = passed === undefined ? unknown.filter((entry) => !isOld(entry)) : unknown
  const entries = young.slice(0, entriesMax)
  const isFirst = passed === undefined
  const left = unknown.filter((entry) => !entries.includes(entry))
  if (left.length > 0) desk.notices.push(toLeftNotice(followed.url, { count: left.length, isFirst }))
  // Only what the feed still carries need be remembered.
  const carried = new Set(feed.entries.map(({ key }) => key))
  const kept = (passed ?? []).filter((key) => carried.has(key))
  return {
    fresh: { entries, isAll: isFirst || left.length === 0 },
    passed: [...kept, ...(isFirst ? left.map(({ key }) => key) : [])].slice(0, PASSED_MAX),
  }
}

function toLeftNotice(
  url: string,
  { count, isFirst }: { readonly count: number; readonly isFirst: boolean },
) {
  const entries = count === 1 ? '1 entry' : `${count} entries`
  return isFirst
    ? {
        code: 'feed-first-run',
        message: `It is collected for the first time: ${entries} beyond the last days, or too many, are passed over`,
        path: url,
        help: 'Take more with --first-days and --most, together with --again',
      }
    : {
        code: 'feed-many-entries',
        message: `It has ${entries} more; the next run goes on with them`,
        path: url,
        help: 'Take more at a time with --most',
      }
}

interface EntryWish {
  readonly followed: FollowedFeed
  readonly feed: Feed
  readonly entry: FeedEntry
}

/** Whether a copy of the entry is kept now; what stood in the way was told. */
async function collectEntry(desk: CollectDesk, { followed, feed, entry }: EntryWish): Promise<boolean> {
  const { key, url, headline, html, tags } = entry
  const words = html.replace(/<[^>]*>/g, ' ').match(/\p{L}[^\s]*/gu)?.length ?? 0
  const wantsPage =
    followed.content === 'page' || (followed.content === 'auto' && words < WORDS_MIN) || words === 0
  const wish = {
    url: url ?? followed.url,
    ...(headline !== undefined && { title: headline }),
    tags: followed.tags,
    from: followed.url,
  }
  if (wantsPage && url !== undefined)
    try {
      desk.known.delete(key)
      await collectPage(desk, { ...wish, tags: [...tags, ...followed.tags], key })
      desk.known.add(key)
      return true
    } catch (cause) {
      desk.known.add(key)
      desk.tell(url, cause)
      if (words === 0) return false
    }
  if (words === 0) return true
  const facts = toCopyFacts(desk, { wish, found: { url: wish.url, bytes: Buffer.from(html) } })
  const content = toEntryCopy(feed, withoutFutureDate(desk, entry), facts)
  await desk.save({ key, extension: '.json', content, ...wish })
  return true
}

/** A date that is still to come is a mistake of the feed; the article has none then. */
function withoutFutureDate(desk: CollectDesk, entry: FeedEntry): FeedEntry {
  const { date, ...rest } = entry
  if (date === undefined || !(Date.parse(date) > desk.now.getTime() + DAY_MS)) return entry
  desk.notices.push({
    code: 'feed-date-ahead',
    message: `The feed dates "${entry.headline ?? entry.key}" ${date}, which is still to come`,
    ...(entry.url !== undefined && { path: entry.url }),
    help: 'The copy has no date; write one into it if you know it',
  })
  return rest
}

import { sha256 } from '../../kit/sha256.ts'
import type { CopyFacts, ListedLink } from '../../model/collection.ts'
import { FetchError, isFeed, toAnswerText, toEntryKey, toPageCopy, type Fetched } from '../../read/read.ts'
import type { CollectDesk } from './collect-desk.ts'

/** A page that is wished for, and who named it. */
export interface PageWish extends ListedLink {
  readonly from?: string
  /** Of the entry that named it; else of its address. */
  readonly key?: string
}

// What is no page but is read as an article all the same.
const DOCUMENTS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
  'application/epub+zip': '.epub',
  'text/plain': '.txt',
  'text/markdown': '.md',
}
const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5'

/**
 * Fetches a page and keeps a copy of it, unless it is known already or its site wants no programs.
 *
 * Gives what was fetched when that is a feed and no page, for whoever follows feeds.
 */
export async function collectPage(
  desk: CollectDesk,
  wish: PageWish,
): Promise<(Fetched & { readonly kind: 'fetched' }) | undefined> {
  const key = wish.key ?? toEntryKey(wish)
  if (desk.known.has(key)) return undefined
  if (desk.purpose === 'tell' && wish.key !== undefined) {
    await desk.save({ key, extension: '.html', content: '', ...named(wish) })
    return undefined
  }
  if (!(await desk.robots(wish.url)))
    throw new FetchError({
      code: 'robots-refused',
      message: 'The site asks programs not to fetch this page',
      help: 'Save the page from a browser and put it beside your articles',
    })
  const found = await desk.ask(wish.url, { accept: ACCEPT })
  if (found.kind === 'unchanged') return undefined
  const finalKey = toEntryKey({ url: found.url })
  if (desk.known.has(finalKey)) return undefined
  const kind = judge(found)
  if (kind === 'feed') return found
  const document = DOCUMENTS[found.contentType ?? '']
  if (kind === 'page') {
    const html = toAnswerText(found.bytes, found) ?? ''
    const content = toPageCopy(html, toCopyFacts(desk, { wish, found }))
    await desk.save({ key, extension: '.html', content, ...named(wish), url: found.url })
  } else if (document !== undefined)
    await desk.save({ key, extension: document, content: found.bytes, ...named(wish), url: found.url })
  else
    throw new FetchError({
      code: 'address-no-article',
      message: `It is no page but "${found.contentType ?? 'unknown'}"`,
    })
  desk.known.add(key).add(finalKey)
  return undefined
}

function judge({ bytes, contentType = '' }: { readonly bytes: Uint8Array; readonly contentType?: string }) {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (isFeed({ text: head })) return 'feed'
  const isPage = /html/.test(contentType) || (contentType === '' && /<html|<!doctype html/i.test(head))
  return isPage ? 'page' : 'other'
}

/** What a copy says of itself. */
export function toCopyFacts(
  { now }: Pick<CollectDesk, 'now'>,
  {
    wish,
    found,
  }: {
    readonly wish: Omit<PageWish, 'key'>
    readonly found: { readonly url: string; readonly bytes: Uint8Array }
  },
): CopyFacts {
  const { from, title, tags, note } = wish
  return {
    url: found.url,
    collectedAt: `${now.toISOString().slice(0, 19)}Z`,
    sha256: sha256(found.bytes),
    ...(from !== undefined && { from }),
    ...(title !== undefined && { title }),
    ...(tags.length > 0 && { tags }),
    ...(note !== undefined && { note }),
  }
}

function named({ url, title, from }: PageWish) {
  return { url, ...(title !== undefined && { title }), ...(from !== undefined && { from }) }
}

import { foldText } from '../../kit/fold-text.ts'
import type { Page } from './open-page.ts'

// A few words may begin many headlines.
const SHORT_MIN = 20
const LENGTH_MAX = 300
const SHOWN_WORDS_MIN = 4
const SITE_MARK = /\s+(?:[|–—»·:]|-)\s+/u

/**
 * The headline of a page: the one its metadata name, unless they cut it short, or name the site in its place.
 *
 * A headline that the page shows is believed; JSON-LD often ends after 110 characters.
 */
export function chooseHeadline(page: Page, declared: string | undefined): string | undefined {
  const title = page.title.replace(/\s+/g, ' ').trim()
  const shown = [...page.querySelectorAll('h1')].map((head) =>
    (head.textContent ?? '').replace(/\s+/g, ' ').trim(),
  )
  const named = declared ?? shown.find((text) => text !== '') ?? title
  if (named === '') return undefined
  const [main = ''] = title.split(SITE_MARK)
  if (isSite(named, title) && main.length > named.length) return main
  const short = fold(named.replace(/(?:…|\.{3})$/, ''))
  if (short.length < SHORT_MIN || shown.some((text) => fold(text) === short)) return named
  const fuller = [...shown, main].find(
    (text) => text.length > named.length && text.length < LENGTH_MAX && fold(text).startsWith(short),
  )
  return fuller ?? findShown(page, [named, main]) ?? named
}

/** The one headline over the article, where it is worded otherwise than the metadata have it for others to see. */
function findShown(page: Page, others: readonly string[]): string | undefined {
  const heads = [...page.querySelectorAll('article h1, main h1, h1')].filter(
    (head) => (head.textContent ?? '').trim() !== '',
  )
  const text = heads.length === 1 ? (heads[0]!.textContent ?? '').replace(/\s+/g, ' ').trim() : ''
  const words = fold(text).split(' ')
  if (words.length < SHOWN_WORDS_MIN || text.length > LENGTH_MAX) return undefined
  const isIn = heads[0]!.closest('article, main') !== null
  const isLike = others.some((other) => {
    const known = new Set(fold(other).split(' '))
    return words.filter((word) => known.has(word)).length >= words.length / 2
  })
  return isIn || isLike ? text : undefined
}

/** A name with no word of the title in it, and much shorter, is the site's. */
function isSite(named: string, title: string): boolean {
  const words = new Set(fold(title).split(' '))
  return (
    named.length < title.length / 2 &&
    !fold(named)
      .split(' ')
      .some((word) => words.has(word))
  )
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

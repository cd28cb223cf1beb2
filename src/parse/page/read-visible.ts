import { findByline } from '../text/find-byline.ts'
import type { Entry } from '../to-fields.ts'
import { findWrittenDate } from './find-written-date.ts'
import type { Page, PageElement } from './open-page.ts'

const DATE_NAMES =
  '[itemprop="datePublished"], [class*="publish" i], [class*="date" i], [class*="time" i], [id*="date" i], [class*="posted" i], [class*="byline" i], [class*="meta" i], [class*="about" i], [name*="publish" i], [class*="Datum" i]'
const AUTHOR_NAMES =
  '[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], [class~="author" i], [class*="author-name" i], [class*="author__name" i], [class~="byline" i], [class*="byline__name" i]'
const DEK_NAMES =
  '[class~="standfirst" i], [class~="dek" i], [class*="article-dek" i], [class~="subheadline" i], [class*="sub-headline" i], [class~="strapline" i], [itemprop="alternativeHeadline"]'
const UPDATED =
  /\b(?:updated|modified|aktualisiert|actuali[sz]ado|atualizado|mis [àa] jour|aggiornato|bijgewerkt)\b/i
const PUBLISHED = /\b(?:publi|posted|veröffentlicht|erschienen|입력)/i
// In running text only a date right behind such a word is believed.
const STATED = /(?:published|posted|veröffentlicht|publicado|publié|입력)[^.\p{L}]{0,12}[^.]{0,24}/iu
const TEXT_LENGTH_MAX = 50_000
const LINE_LENGTH_MAX = 120
const LOOKED_AT_MAX = 400
const COMPANY = /\b(?:admin(?:istrator)?|editor|staff|team|redaktion|redacci[oó]n|webmaster|guest)\b/i

/** What a page shows of its article where its metadata are silent: when it was published, by whom, under what standfirst. */
export function readVisible(page: Page): readonly Entry[] {
  return [
    { name: 'dek', value: findLine(page, DEK_NAMES) },
    { name: 'byline', value: findAuthor(page) },
    { name: 'date', value: findDate(page) },
  ]
}

function findLine(page: Page, selector: string): string | undefined {
  const text = page.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
  return text && text.length < 400 ? text : undefined
}

function findAuthor(page: Page): string | undefined {
  for (const element of list(page, AUTHOR_NAMES)) {
    const line = toLine(element)
    if (line === '' || COMPANY.test(line)) continue
    const found = findByline(line) ?? findByline(`By ${line}`)
    if (found) return found.names
  }
  return undefined
}

/** The day that is said to be that of publication goes before one that stands without a word, and updates come last. */
function findDate(page: Page): string | undefined {
  const lines = list(page, DATE_NAMES).map((element) => element.getAttribute('value') ?? toLine(element))
  const dated = lines.filter((line) => line.length > 5 && findWrittenDate(line) !== undefined)
  const chosen =
    dated.find((line) => PUBLISHED.test(line)) ?? dated.find((line) => !UPDATED.test(line)) ?? dated[0]
  return findWrittenDate(
    chosen ?? STATED.exec(page.body?.textContent?.slice(0, TEXT_LENGTH_MAX) ?? '')?.[0] ?? '',
  )
}

function list(page: Page, selector: string): readonly PageElement[] {
  const found: PageElement[] = []
  for (const element of page.querySelectorAll(selector)) {
    if (found.length === LOOKED_AT_MAX) break
    found.push(element)
  }
  return found
}

function toLine(element: PageElement): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text.length > LINE_LENGTH_MAX ? '' : text
}

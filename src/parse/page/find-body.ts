import { lazily } from '../lazily.ts'
import { findArticleBody } from './read-json-ld.ts'
import { keepAttributions } from './keep-attributions.ts'
import { openPage, type Page } from './open-page.ts'
import { removeFurniture } from './remove-furniture.ts'

const loadReadability = lazily(() => import('@mozilla/readability'))

const HIDDEN =
  'script, style, noscript, iframe, template, svg, math, object, embed, dialog, [hidden], [aria-hidden="true"]'
const AROUND = 'nav, aside, header, footer'
// Fewer characters than this are a caption or a teaser, and something else may be the article.
const ENOUGH = 200
const OPTIONS = { maxElemsToParse: 50_000, charThreshold: ENOUGH }

/** The HTML of a page's article, without what stands around it; the page is taken apart on the way. */
export async function findBody(page: Page, html: string): Promise<string> {
  const declared = findArticleBody(page)
  removeAll(page, HIDDEN)
  keepAttributions(page)
  removeFurniture(page)
  const { Readability } = await loadReadability()
  const found = parseSafely(() => new Readability(page as never, OPTIONS).parse()?.content)
  const length = countText(found)
  if (length >= ENOUGH) return found
  if (declared !== undefined && declared.length > length) return toParagraphs(declared)
  return length > 0 ? found : findMainPart(await openPage(html))
}

/** Readability left nothing of the page, so that this looks at a fresh one. */
function findMainPart(page: Page): string {
  removeAll(page, `${HIDDEN}, ${AROUND}`)
  const part = page.querySelector('article') ?? page.querySelector('main') ?? page.body
  return part?.innerHTML ?? ''
}

function removeAll(page: Page, selector: string): void {
  for (const element of [...page.querySelectorAll(selector)]) element.remove()
}

/** Readability throws on some broken pages, and gives up above the limit; both mean that it found nothing. */
function parseSafely(parse: () => string | null | undefined): string {
  try {
    return parse() ?? ''
  } catch {
    return ''
  }
}

function countText(html: string): number {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim().length
}

function toParagraphs(text: string): string {
  const paragraphs = text.split(/\n+/).map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  return paragraphs.map((line) => `<p>${line}</p>`).join('\n')
}

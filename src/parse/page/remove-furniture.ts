import { isFurnitureName } from './furniture-names.ts'
import type { Page, PageElement } from './open-page.ts'

// What is named like furniture and yet holds this share of the page's prose is the article, wrongly named.
const PROSE_SHARE_MAX = 0.15
const PROSE_LENGTH_MIN = 80
const OWN_PROSE_MIN = 200
const MAIN_PROSE_MIN = 400
const STAYS =
  'html, body, main, article, h1, p, em, strong, b, i, a, span, img, picture, figure, figcaption, blockquote'
const UNSEEN =
  '.visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text, .off-screen, .offscreen, .u-hidden, [aria-hidden="true"]'

/**
 * Takes out of a page what the names of its elements say is not its article: boxes of related reading, of sharing, of
 * newsletters, of advertisements; and articles within the article.
 */
export function removeFurniture(page: Page): void {
  for (const element of [...page.querySelectorAll(UNSEEN)])
    if (!element.querySelector('img')) element.remove()
  const prose = measureProse(page)
  const total = prose.get(page.body) ?? 0
  for (const element of [...page.querySelectorAll('[class], [id], [role]')]) {
    const names = ['class', 'id', 'role'].map((name) => element.getAttribute(name) ?? '').join(' ')
    if (!isFurnitureName(names) || element.matches(STAYS)) continue
    if (element.querySelector('blockquote') !== null) freeQuotations(element, prose)
    else if ((prose.get(element) ?? 0) <= total * PROSE_SHARE_MAX && element.querySelector('h1') === null)
      element.remove()
  }
  removeOthers(page, prose)
  removeInner(page, prose)
}

/** A quoted post stands in a box named after its network; the reader of the body would take it for buttons. */
function freeQuotations(box: PageElement, prose: Prose): void {
  const quotations = [...box.querySelectorAll('blockquote')]
  const quoted = quotations.reduce((sum, quotation) => sum + (prose.get(quotation) ?? 0), 0)
  if ((prose.get(box) ?? 0) - quoted < PROSE_LENGTH_MIN) box.replaceWith(...quotations)
}

/** Where one article has the page's headline and is long enough, those beside it are others. */
function removeOthers(page: Page, prose: Prose): void {
  const main = page.querySelector('h1')?.closest('article')
  if (!main || (prose.get(main) ?? 0) < MAIN_PROSE_MIN) return
  for (const other of [...page.querySelectorAll('article')])
    if (!other.contains(main) && !main.contains(other)) other.remove()
}

/** An article within an article that has a headline or words of its own is another one. */
function removeInner(page: Page, prose: Prose): void {
  for (const outer of [...page.querySelectorAll('article')]) {
    if (outer.parentElement === null) continue
    const inner = [...outer.querySelectorAll('article')].filter((one) => isDirect(one, outer))
    if (inner.length === 0) continue
    const innerProse = inner.reduce((sum, element) => sum + (prose.get(element) ?? 0), 0)
    const isHeaded = [...outer.querySelectorAll('h1')].some((head) =>
      inner.every((one) => !one.contains(head)),
    )
    const isOther = isHeaded || (prose.get(outer) ?? 0) - innerProse >= OWN_PROSE_MIN
    if (isOther) for (const element of inner) element.remove()
  }
}

function isDirect(inner: PageElement, outer: PageElement): boolean {
  return inner.parentElement?.closest('article') === outer
}

type Prose = ReadonlyMap<PageElement | null, number>

/** How many characters stand in each element in paragraphs that are long enough to be prose. */
function measureProse(page: Page): Prose {
  const prose = new Map<PageElement | null, number>()
  for (const paragraph of page.querySelectorAll('p')) {
    const length = (paragraph.textContent ?? '').trim().length
    if (length < PROSE_LENGTH_MIN) continue
    for (let at: PageElement | null = paragraph; at !== null; at = at.parentElement)
      prose.set(at, (prose.get(at) ?? 0) + length)
  }
  return prose
}

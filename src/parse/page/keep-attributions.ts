import type { Page } from './open-page.ts'

/**
 * Makes the line under a block quote that names its speaker (`<footer>`, as the HTML standard writes it, or a `<cite>` of
 * its own) a paragraph of the quote: the reader of the body takes every footer for the page's.
 */
export function keepAttributions(page: Page): void {
  for (const line of [...page.querySelectorAll('blockquote footer, blockquote > cite')]) {
    const paragraph = page.createElement('p')
    paragraph.append(...line.childNodes)
    line.replaceWith(paragraph)
  }
}

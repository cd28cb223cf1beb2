import { lazily } from '../lazily.ts'

const loadLinkedom = lazily(() => import('linkedom'))

/** The few things of a page's document that are used here. */
export interface Page {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  readonly title: string
  createElement(name: string): PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageElement {
  readonly textContent: string | null
  readonly innerHTML: string
  readonly outerHTML: string
  readonly parentElement: PageElement | null
  readonly childNodes: Iterable<PageElement>
  append(...nodes: PageElement[]): void
  getAttribute(name: string): string | null
  closest(selector: string): PageElement | null
  replaceWith(...others: PageElement[]): void
  matches(selector: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  contains(other: PageElement): boolean
  remove(): void
}

/** Opens a saved page; nothing in it runs and nothing is loaded. */
export async function openPage(html: string): Promise<Page> {
  const { parseHTML } = await loadLinkedom()
  const hasRoot = /<html[\s>]/i.test(html)
  return parseHTML(hasRoot ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document as unknown as Page
}

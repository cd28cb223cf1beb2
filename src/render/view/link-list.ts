import type { LinkView } from './edition-view.ts'
import type { Pen } from './pen.ts'

// Pages of the web edition link to each other by relative path, and within themselves; nothing else is linked without a scheme.
const OWN_PAGE = /^(?:articles\/[a-z0-9-]+\.html(?:#[\w.-]+)?|#[\w.-]+)$/

/** The links of a story, each address once, numbered from 1 in the order they were added. */
export class LinkList {
  readonly #pen: Pen
  readonly #prefix: string
  readonly #links = new Map<string, LinkView>()

  /** `prefix` begins the labels of its links, and no other list's. */
  constructor(pen: Pen, prefix: string) {
    this.#pen = pen
    this.#prefix = prefix
  }

  get all(): readonly LinkView[] {
    return [...this.#links.values()]
  }

  /** The link to an address; nothing when there is none or it is not fit to be linked. */
  add(address: string | null): LinkView | null {
    if (address === null) return null
    const href = OWN_PAGE.test(address) ? address : this.#pen.url(address)
    if (href === null) return null
    const number = this.#links.size + 1
    const label = number === 1 ? this.#prefix : `${this.#prefix}.${number}`
    const link = this.#links.get(href) ?? { href, number, label }
    this.#links.set(href, link)
    return link
  }
}

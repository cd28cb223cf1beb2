import type { EditionView } from '../view/edition-view.ts'

/** What stays the same while an edition's stories change. */
const MASTHEAD = [
  'lang',
  'dir',
  'start',
  'id',
  'title',
  'tagline',
  'number',
  'issueTitle',
  'date',
  'sender',
  'browserHref',
] as const satisfies readonly (keyof EditionView)[]

// They are chosen by the language alone.
const KNOWN: ReadonlySet<PropertyKey> = new Set([...MASTHEAD, 'words'])

/** A view that knows whether more than its masthead was read. */
export interface RecordedView {
  readonly view: EditionView
  hasReadBeyond(): boolean
}

/** The edition's masthead as text: two editions with the same one look the same to who reads nothing else. */
export function toMastheadKey(view: EditionView): string {
  return JSON.stringify(MASTHEAD.map((key) => view[key]))
}

/** The view with its masthead and words, and nothing where there was more. */
export function toMasthead(view: EditionView): EditionView {
  const keys = Object.keys(view) as (keyof EditionView)[]
  return Object.fromEntries(
    keys.map((key) => [key, KNOWN.has(key) ? view[key] : null]),
  ) as unknown as EditionView
}

/** The same view, so that a template that looks at the edition's stories can be told from one that does not. */
export function recordReads(view: EditionView): RecordedView {
  let isBeyond = false
  const look = (key: PropertyKey) => {
    if (!KNOWN.has(key) && Object.hasOwn(view, key)) isBeyond = true
  }
  const recorded = new Proxy(view, {
    get(target, key) {
      look(key)
      return Reflect.get(target, key) as unknown
    },
    ownKeys(target) {
      isBeyond = true
      return Reflect.ownKeys(target)
    },
  })
  return { view: recorded, hasReadBeyond: () => isBeyond }
}

import type { LinkView } from '../view/edition-view.ts'

/** The link to an address that an editor wrote; `null` when it is not fit to be linked. */
export type FindHref = (address: string) => LinkView | null

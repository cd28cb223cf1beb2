import type { Edition } from '../../model/edition.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import { plainPen } from '../view/pen.ts'
import { toSiteAddress } from '../view/site-address.ts'
import { findCardHeadline } from './find-card-headline.ts'
import type { CardView } from '../view/page-view.ts'

/** The card's file in the edition's folder. */
export const CARD_PATH = 'card.png'
/** What the programs that show links crop least. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

// The scripts that the fonts of the card have letters for.
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u

/**
 * Whether an edition has a card: a link to it can be shown only where it has an address, and its words can be drawn only in
 * scripts that the card's fonts have.
 */
export function hasCard(
  edition: Pick<Edition, 'id' | 'siteUrl' | 'title' | 'subject' | 'sections'>,
): boolean {
  return toSiteAddress(edition) !== null && DRAWN.test(`${edition.title}${findCardHeadline(edition)}`)
}

/** The card as a page refers to it; nothing when the edition has none. */
export function toCardView(edition: Edition): CardView | null {
  if (!hasCard(edition)) return null
  const href = toSiteAddress(edition, CARD_PATH)
  if (href === null) return null
  const { title, number, language } = edition
  const issue =
    number === undefined ? title : fillMessage(findMessages(language).issueTitle, { title, n: number })
  return { href, ...CARD_SIZE, alt: plainPen.text(`${issue}: ${findCardHeadline(edition)}`) }
}

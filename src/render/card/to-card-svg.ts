import { escapeHtml } from '../../kit/safe-html.ts'
import type { Edition } from '../../model/edition.ts'
import type { Theme } from '../../model/theme.ts'
import { findDirection } from '../language/direction.ts'
import { findLook } from '../look/find-look.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import { formatDate } from '../messages/format-date.ts'
import { plainPen } from '../view/pen.ts'
import { findCardHeadline } from './find-card-headline.ts'
import { CARD_SIZE } from './card-places.ts'
import { wrapToWidth } from './wrap-to-width.ts'

// The fonts that draw it; where one lacks a letter the other is asked, but not for its bold.
const FONTS = { ltr: "'PT Serif', 'Noto Naskh Arabic'", rtl: "'Noto Naskh Arabic', 'PT Serif'" } as const

const MARGIN = 80
const HEADLINE_SIZES = [76, 64, 54] as const
const HEADLINE_LINES_MAX = 4
const TITLE_SIZE = 40
const FOLIO_SIZE = 28

/** A picture of the edition for links to it, as SVG: its title, its leading headline, number and date, in the colours of the theme. */
export function toCardSvg(edition: Edition, theme: Theme): string {
  const { title, number, date, language } = edition
  const { colours } = findLook(theme)
  const { width, height } = CARD_SIZE
  const room = width - 2 * MARGIN
  const direction = findDirection(language)
  const isRightToLeft = direction === 'rtl'
  const x = isRightToLeft ? width - MARGIN : MARGIN
  const anchor = isRightToLeft ? 'end' : 'start'
  const { size, lines } = fitHeadline(plainPen.text(findCardHeadline(edition)), room)
  const text = (words: string, y: number, fontSize: number, colour: string, weight: 400 | 700) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="${FONTS[direction]}" font-size="${fontSize}" font-weight="${weight}" fill="${colour}">${escapeHtml(words)}</text>`
  const [name = ''] = wrapToWidth(plainPen.text(title), { widthMax: room / TITLE_SIZE, linesMax: 1 })
  const day = formatDate(date, { language, style: 'full' })
  const folio =
    number === undefined ? day : `${fillMessage(findMessages(language).number, { n: number })} · ${day}`
  const top = 250
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    text(name, 110, TITLE_SIZE, colours.accent, 700),
    `<rect x="${MARGIN}" y="140" width="${room}" height="6" fill="${colours.ink}"/>`,
    `<rect x="${MARGIN}" y="151" width="${room}" height="2" fill="${colours.ink}"/>`,
    ...lines.map((line, index) => text(line, top + index * Math.round(size * 1.18), size, colours.ink, 700)),
    text(folio, height - 60, FOLIO_SIZE, colours.soft, 400),
    '</svg>',
  ].join('\n')
}

/** The largest size at which the headline needs no ellipsis, else the smallest. */
function fitHeadline(
  headline: string,
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const fits = HEADLINE_SIZES.map((size) => {
    const linesMax = Math.min(HEADLINE_LINES_MAX, Math.floor(300 / (size * 1.18)))
    return { size, lines: wrapToWidth(headline, { widthMax: room / size, linesMax }) }
  })
  return fits.find(({ lines }) => lines.join(' ') === headline) ?? fits.at(-1)!
}

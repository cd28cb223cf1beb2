import { INKS, SHEET, toSheet, words } from './sheet.ts'

const HEIGHT = 640
const LAND = '#e9e0cc'
const NAMES = {
  en: {
    merrow: 'MERROW',
    velland: 'VELLAND',
    port: 'Port Calder',
    second: 'Tansy',
    rocks: 'Farrow Skerries',
    strait: 'Sarrow Strait',
  },
  ar: {
    merrow: 'ميرو',
    velland: 'فيلاند',
    port: 'ميناء كالدر',
    second: 'تانسي',
    rocks: 'صخور فارو',
    strait: 'مضيق سارو',
  },
} as const

/** The strait between two countries, its rocks and its harbours. */
export function drawStrait(language: keyof typeof NAMES = 'en'): string {
  const { merrow, velland, port, second, rocks, strait } = NAMES[language]
  const land = (path: string) =>
    `<path d="${path}" fill="${LAND}" stroke="${INKS.pale}" stroke-width="3" stroke-linejoin="round"/>`
  const town = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="10" fill="${INKS.ink}" stroke="${INKS.plate}" stroke-width="4"/>`
  const rock = (x: number, y: number, r: number) =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${INKS.accent}"/>`
  return toSheet(
    [
      land(
        'M-10 -10H300C330 40 380 60 392 110C404 160 350 190 372 240C398 300 452 300 440 352C430 398 360 396 330 440C296 490 330 540 286 590C250 632 240 660 246 710H-10Z',
      ),
      land(
        'M1130 -10H850C866 50 812 84 826 140C840 190 902 200 890 262C880 312 806 322 812 380C818 432 884 440 876 500C868 556 800 580 812 640C818 668 830 690 828 710H1130Z',
      ),
      `<path d="M566 -10C604 80 596 170 622 240C650 320 604 400 616 480C626 560 562 640 552 710" fill="none" stroke="${INKS.soft}" stroke-width="3" stroke-dasharray="4 12" stroke-linecap="round"/>`,
      rock(610, 292, 11),
      rock(634, 316, 8),
      rock(598, 324, 6),
      town(434, 346),
      town(300, 556),
      words(merrow, { x: 150, y: 150, size: 44, weight: 700, fill: INKS.soft, anchor: 'middle' }),
      words(velland, { x: 985, y: 150, size: 44, weight: 700, fill: INKS.soft, anchor: 'middle' }),
      words(port, { x: 408, y: 358, anchor: 'end', weight: 700 }),
      words(second, { x: 272, y: 570, anchor: 'end' }),
      words(rocks, { x: 606, y: 258, anchor: 'middle', fill: INKS.accent, weight: 700, halo: INKS.sea }),
      words(strait, { x: 592, y: 560, anchor: 'middle', fill: INKS.soft, halo: INKS.sea }),
    ],
    { width: SHEET.width, height: HEIGHT, plate: INKS.sea },
  )
}

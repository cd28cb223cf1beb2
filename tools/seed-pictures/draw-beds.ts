import { INKS, SHEET, toSheet, words } from './sheet.ts'

// science/eelgrass-meadow.md, hectares.
const YEARS = [
  ['2014', 0, 'one plant'],
  ['2022', 19, '19 hectares'],
  ['2026', 41, '41 hectares'],
] as const
const LARGEST = 400
const GROUND = 448
const CENTRES = [150, 440, 850] as const

/** The meadow of three years as squares of its area. */
export function drawBeds(): string {
  const most = Math.max(...YEARS.map(([, hectares]) => hectares))
  const parts = YEARS.flatMap(([year, hectares, tells], index) => {
    const side = hectares === 0 ? 8 : Math.round(LARGEST * Math.sqrt(hectares / most))
    const x = CENTRES[index]!
    return [
      `<rect x="${x - side / 2}" y="${GROUND - side}" width="${side}" height="${side}" fill="${INKS.accent}"/>`,
      words(year, { x, y: GROUND + 62, size: 42, weight: 700, anchor: 'middle' }),
      words(tells, { x, y: GROUND + 112, fill: INKS.soft, anchor: 'middle' }),
    ]
  })
  return toSheet(
    [
      ...parts,
      `<rect x="${SHEET.edge}" y="${GROUND}" width="${SHEET.width - 2 * SHEET.edge}" height="3" fill="${INKS.ink}"/>`,
    ],
    { height: 604 },
  )
}

import { INKS, SHEET, toSheet, words } from './sheet.ts'

// economy/third-quarter-trade.md, million crowns in the third quarter.
const ROWS = [
  ['Fish and fish products', 418, 329],
  ['Software and design', 201, 238],
  ['Ships’ gear and engines', 156, 161],
  ['Tidal engineering services', 96, 113],
  ['Cut flowers', 44, 47],
] as const
const ROW = 132
const TOP = 116
const BAR = 26
const ROOM = SHEET.width - 2 * SHEET.edge - 90

/** What was exported, in pairs of bars. */
export function drawExports(): string {
  const most = Math.max(...ROWS.flatMap(([, before, now]) => [before, now]))
  const bar = (value: number, y: number, isNow: boolean) => {
    const width = Math.round((value / most) * ROOM)
    return [
      `<rect x="${SHEET.edge}" y="${y}" width="${width}" height="${BAR}" fill="${isNow ? INKS.accent : INKS.pale}"/>`,
      words(String(value), {
        x: SHEET.edge + width + 14,
        y: y + BAR - 1,
        size: 32,
        fill: isNow ? INKS.accent : INKS.soft,
        weight: isNow ? 700 : 400,
      }),
    ]
  }
  const parts = ROWS.flatMap(([name, before, now], index) => {
    const y = TOP + index * ROW
    return [
      words(name, { x: SHEET.edge, y: y + 36 }),
      ...bar(before, y + 52, false),
      ...bar(now, y + 52 + BAR + 4, true),
    ]
  })
  return toSheet(
    [
      `<rect x="${SHEET.edge}" y="42" width="30" height="30" fill="${INKS.pale}"/>`,
      words('Third quarter 2025', { x: SHEET.edge + 46, y: 70, size: 34, fill: INKS.soft }),
      `<rect x="480" y="42" width="30" height="30" fill="${INKS.accent}"/>`,
      words('2026', { x: 526, y: 70, size: 34, fill: INKS.accent, weight: 700 }),
      ...parts,
    ],
    { height: TOP + ROWS.length * ROW + 24 },
  )
}

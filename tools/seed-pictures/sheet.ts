/** Colours of the pictures: a warm plate of their own, which stands on light and dark pages alike. */
export const INKS = {
  plate: '#f5f2ea',
  ink: '#1b1c1e',
  soft: '#53565b',
  line: '#cfcabd',
  accent: '#0b5a52',
  pale: '#b9b3a4',
  sea: '#dde7e6',
} as const

const EDGE = 48

/** A picture of twice the pixels of an e-mail's column: words of 38 are 19 pixels there, and 11 on the smallest phone. */
export const SHEET = { width: 1120, edge: EDGE, words: 38 } as const

/** Words in a picture. */
export function words(
  text: string,
  {
    x,
    y,
    size = SHEET.words,
    fill = INKS.ink,
    weight = 400,
    anchor = 'start',
    halo,
  }: {
    readonly x: number
    readonly y: number
    readonly size?: number
    readonly fill?: string
    readonly weight?: 400 | 700
    readonly anchor?: 'start' | 'middle' | 'end'
    /** Keeps lines away from the words. */
    readonly halo?: string
  },
): string {
  const around =
    halo === undefined
      ? ''
      : ` stroke="${halo}" stroke-width="16" stroke-linejoin="round" paint-order="stroke"`
  return `<text x="${x}" y="${y}" font-family="'PT Serif', 'Noto Naskh Arabic'" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${around}>${text}</text>`
}

/** The picture with its plate. */
export function toSheet(
  parts: readonly string[],
  { width = SHEET.width, height, plate = INKS.plate }: { width?: number; height: number; plate?: string },
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${plate}"/>${parts.join('')}</svg>`
}

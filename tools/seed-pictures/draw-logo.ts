import { toSheet, words } from './sheet.ts'

const WIDTH = 560
const HEIGHT = 144

/** A nameplate on a plate of its own colour, so that it is the same on light and dark paper: a lighthouse and a name. */
export function drawLogo(name: string): string {
  const light = '#f5f2ea'
  return toSheet(
    [
      `<g transform="translate(-20 0)"><path d="M${WIDTH - 88} 122L${WIDTH - 80} 52H${WIDTH - 56}L${WIDTH - 48} 122ZM${WIDTH - 84} 44H${WIDTH - 52}V36H${WIDTH - 84}ZM${WIDTH - 78} 32H${WIDTH - 58}L${WIDTH - 68} 16Z" fill="${light}"/>`,
      `<path d="M${WIDTH - 92} 34L${WIDTH - 148} 16V52ZM${WIDTH - 44} 34L${WIDTH + 12} 16V52Z" fill="${light}" opacity="0.45"/></g>`,
      words(name, { x: WIDTH - 184, y: 96, size: 72, weight: 700, fill: light, anchor: 'end' }),
    ],
    { width: WIDTH, height: HEIGHT, plate: '#0b4f5a' },
  )
}

import type { ColourName, Colours } from '../../model/look.ts'
import type { Notice } from '../../model/notice.ts'
import type { Theme } from '../../model/theme.ts'
import { contrast } from './contrast.ts'
import { findLook } from './find-look.ts'

// WCAG 2.2, 1.4.3, level AA, for text of every size.
const CONTRAST_MIN = 4.5
const PAIRS: readonly (readonly [ColourName, ColourName])[] = [
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['accent', 'paper'],
  ['ink', 'found'],
]

/** A notice for each pair of the theme's colours, light and dark, that is too faint to read. */
export function checkContrast(theme: Theme): readonly Notice[] {
  const { colours, dark } = findLook(theme)
  return [...checkScheme(colours, 'look.colours'), ...checkScheme(dark, 'look.dark')]
}

function checkScheme(colours: Colours, place: string): readonly Notice[] {
  return PAIRS.flatMap(([words, ground]): Notice[] => {
    const found = contrast(colours[words], colours[ground])
    if (found >= CONTRAST_MIN) return []
    // Rounded down, so that a pair that fails never seems to pass.
    const ratio = (Math.floor(found * 10) / 10).toFixed(1)
    return [
      {
        code: 'contrast-low',
        message: `${place}: "${words}" on "${ground}" has a contrast of ${ratio} to 1, and ${CONTRAST_MIN} to 1 is the least that reads well`,
        help: `Make ${place}.${words} ${isLight(colours[ground]) ? 'darker' : 'lighter'}, or change ${place}.${ground}`,
      },
    ]
  })
}

function isLight(colour: string): boolean {
  return contrast(colour, '#000000') > contrast(colour, '#ffffff')
}

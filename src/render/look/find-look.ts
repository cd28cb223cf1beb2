import { COLOUR_NAMES, FACE_ROLES, type Look, type LookWish } from '../../model/look.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { Theme } from '../../model/theme.ts'

export const THEME_FILE = 'theme.json'

// The house's, for a theme that says nothing of its looks.
const PLAIN: Look = {
  colours: {
    paper: '#ffffff',
    ink: '#1b1c1e',
    soft: '#53565b',
    line: '#d4d6d8',
    accent: '#0b5a52',
    found: '#ffe48f',
  },
  dark: {
    paper: '#16181a',
    ink: '#e6e4df',
    soft: '#a5a8ac',
    line: '#3b3f43',
    accent: '#7cc8bd',
    found: '#5a4a12',
  },
  faces: { text: 'serif', headlines: 'serif', furniture: 'sans' },
  widths: { line: 66, email: 600 },
}
const COLOUR = /^#[0-9a-f]{6}$/i
const FACE = /^[\w ,'-]{1,200}$/

/** How the theme looks: as its `theme.json` says, with what the configuration changes. */
export function findLook(theme: Theme): Look {
  const own = readOwnLook(theme)
  const { look: wish = {} } = theme
  const logo = wish.logo ?? own.logo
  return {
    colours: { ...PLAIN.colours, ...own.colours, ...wish.colours },
    dark: { ...PLAIN.dark, ...own.dark, ...wish.dark },
    faces: { ...PLAIN.faces, ...own.faces, ...wish.faces },
    widths: { ...PLAIN.widths, ...own.widths, ...wish.widths },
    ...(logo !== undefined && { logo }),
  }
}

function readOwnLook({ files }: Theme): LookWish {
  const file = files.get(THEME_FILE)
  if (file === undefined) return {}
  try {
    const { look = {} } = JSON.parse(file.content) as { readonly look?: LookWish }
    const bad = findBad(look)
    if (bad !== undefined) throw new Error(bad)
    return look
  } catch (cause) {
    throw new GazetteError(`Cannot read the look of the theme: ${(cause as Error).message}`, {
      code: 'template',
      path: file.path,
      fix: 'See docs/themes.md for what theme.json may hold',
      cause,
    })
  }
}

function findBad({ colours, dark, faces, widths }: LookWish): string | undefined {
  for (const name of COLOUR_NAMES)
    for (const colour of [colours?.[name], dark?.[name]])
      if (colour !== undefined && !COLOUR.test(colour)) return `${name} is no colour such as "#0b5a52"`
  for (const role of FACE_ROLES)
    if (faces?.[role] !== undefined && !FACE.test(faces[role])) return `${role} is no list of fonts`
  for (const width of [widths?.line, widths?.email])
    if (width !== undefined && !Number.isInteger(width)) return 'a width is a whole number'
  return undefined
}

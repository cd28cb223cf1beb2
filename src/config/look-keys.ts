import { COLOUR_NAMES, FACE_ROLES } from '../model/look.ts'
import type { ConfigKey } from './config-key.ts'

const COLOURS: ConfigKey = {
  expected: `colours for ${COLOUR_NAMES.join(', ')}`,
  example: '{ "accent": "#8a1c1c" }',
}
const COLOUR: ConfigKey = { expected: 'a colour of six hexadecimal digits', example: '"#8a1c1c"' }
const FACE: ConfigKey = {
  expected: 'the name of a face, or fonts parted by commas',
  example: '"georgia"',
}
const PIXELS: ConfigKey = { expected: 'a whole number of pixels', example: '240' }

/** The keys of `look`, by their paths. */
export const LOOK_KEYS: Readonly<Record<string, ConfigKey>> = {
  look: { expected: 'colours, dark, faces, widths, logo', example: '{ "colours": { "accent": "#8a1c1c" } }' },
  'look.colours': COLOURS,
  'look.dark': COLOURS,
  ...Object.fromEntries(
    COLOUR_NAMES.flatMap((name) => [
      [`look.colours.${name}`, COLOUR],
      [`look.dark.${name}`, COLOUR],
    ]),
  ),
  'look.faces': { expected: `faces for ${FACE_ROLES.join(', ')}`, example: '{ "text": "georgia" }' },
  ...Object.fromEntries(FACE_ROLES.map((role) => [`look.faces.${role}`, FACE])),
  'look.widths': { expected: 'line and email', example: '{ "line": 66 }' },
  'look.widths.line': { expected: 'a whole number of characters from 40 to 90', example: '66' },
  'look.widths.email': { expected: 'a whole number of pixels from 480 to 720', example: '600' },
  'look.logo': {
    expected: 'url, width and height',
    example: '{ "url": "https://example.org/logo.png", "width": 240, "height": 60 }',
  },
  'look.logo.url': {
    expected: 'the path of a PNG, JPEG, GIF or WebP, or an address that begins with https://',
    example: '"logo.png"',
  },
  'look.logo.width': PIXELS,
  'look.logo.height': PIXELS,
}

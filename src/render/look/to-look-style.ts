import { COLOUR_NAMES, FACE_ROLES, type Colours, type Look } from '../../model/look.ts'
import { toFaceStack } from './face-stacks.ts'

// A digit, which CSS measures by, is wider than the letters of a text are on average.
const DIGITS_PER_CHARACTER = 0.85

/**
 * The look as custom properties for a page's style sheet: `--paper`, `--ink`, … `--text`, `--headlines`, `--furniture`, `--line-width`.
 *
 * The sheet comes after it, so that it has the last word.
 */
export function toLookStyle({ colours, dark, faces, widths }: Look): string {
  const fonts = FACE_ROLES.map((role) => `--${role}: ${toFaceStack(faces[role], 'page')};`)
  const line = `--line-width: ${Math.round(widths.line * DIGITS_PER_CHARACTER)}ch;`
  return [
    `:root { color-scheme: light dark; ${toProperties(colours)} ${fonts.join(' ')} ${line} }`,
    `@media (prefers-color-scheme: dark) { :root { ${toProperties(dark)} } }`,
  ].join('\n')
}

function toProperties(colours: Colours): string {
  return COLOUR_NAMES.map((name) => `--${name}: ${colours[name]};`).join(' ')
}

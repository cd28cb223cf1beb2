import { GazetteError } from '../../kit/gazette-error.ts'
import type { Look } from '../../model/look.ts'
import type { ThemeFile } from '../../model/theme.ts'
import { toFaceStack } from './face-stacks.ts'

const TOKEN = /\{\{token\.([\w.]+)\}\}/g
const SIDE_PADDING = 20

/**
 * The e-mail's source with the look's tokens in their places: `{{token.ink}}`, `{{token.dark.ink}}`, `{{token.text}}`, `{{token.width}}`, …
 *
 * They are filled in before MJML sees the source, because it takes no expressions for colours and widths.
 */
export function fillTokens({ content, path }: ThemeFile, look: Look): string {
  const tokens = toTokens(look)
  return content.replace(TOKEN, (_, name: string) => {
    const value = Object.hasOwn(tokens, name) ? tokens[name] : undefined
    if (value !== undefined) return String(value)
    throw new GazetteError(`Cannot compile the e-mail: there is no token "${name}"`, {
      code: 'template',
      path,
      fix: `There are: ${Object.keys(tokens).join(', ')}`,
    })
  })
}

function toTokens({ colours, dark, faces, widths }: Look): Readonly<Record<string, string | number>> {
  return {
    ...colours,
    ...Object.fromEntries(Object.entries(dark).map(([name, colour]) => [`dark.${name}`, colour])),
    text: toFaceStack(faces.text, 'email'),
    headlines: toFaceStack(faces.headlines, 'email'),
    furniture: toFaceStack(faces.furniture, 'email'),
    width: widths.email,
    column: widths.email - 2 * SIDE_PADDING,
  }
}

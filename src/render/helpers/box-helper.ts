import type { HelperOptions } from 'handlebars'
import { tidyLines } from '../text/tidy-lines.ts'
import type { AdmonitionView } from '../view/edition-view.ts'

/** `{{#box}}…{{/box}}`: lines of Markdown in the box that a docs engine has for a note; as they are where it has none. */
export function boxHelper(this: unknown, options: HelperOptions): string {
  const lines = options.fn(this)
  const box = (options.data as { root: { admonition?: AdmonitionView | null } }).root.admonition
  if (box == null) return lines
  const boxed = tidyLines(lines)
    .trimEnd()
    .split('\n')
    .map((line) => (box.indent + line).trimEnd())
  return [box.open, ...boxed, ...(box.close === '' ? [] : [box.close]), ''].join('\n')
}

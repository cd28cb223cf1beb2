import type { SafeHtml } from '../../kit/safe-html.ts'
import type { Theme } from '../../model/theme.ts'
import { findLook } from '../look/find-look.ts'
import { toLookStyle } from '../look/to-look-style.ts'
import { findThemeFile } from '../templates/theme-file.ts'

/**
 * A theme's look and style sheet as the content of `<style>`: nothing in it can end the element.
 *
 * `theme.css`, where there is one, comes after `page.css`: what differs from it.
 */
export function toStyle(theme: Theme): SafeHtml {
  const sheets = [findThemeFile(theme, 'page.css'), theme.files.get('theme.css')]
  const text = sheets
    .map((sheet) => sheet?.content.trim())
    .join('\n')
    .trim()
  return `${toLookStyle(findLook(theme))}\n${text}`.replace(/<(?=[/!])/g, '\\3C ') as SafeHtml
}

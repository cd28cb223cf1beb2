import type { SafeHtml } from '../../kit/safe-html.ts'
import type { Theme } from '../../model/theme.ts'
import { findLook } from '../look/find-look.ts'
import { toLookStyle } from '../look/to-look-style.ts'
import { findThemeFile } from '../templates/theme-file.ts'

/** A theme's look and style sheet as the content of `<style>`: nothing in it can end the element. */
export function toStyle(theme: Theme): SafeHtml {
  const sheet = findThemeFile(theme, 'page.css').content.trim()
  return `${toLookStyle(findLook(theme))}\n${sheet}`.replace(/<(?=[/!])/g, '\\3C ') as SafeHtml
}

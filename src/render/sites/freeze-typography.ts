import { escapeMarkdown } from '../markdown/escape-markdown.ts'

/**
 * Escaped text whose dashes and dots an engine's typography leaves alone.
 *
 * @example
 * freezeTypography('--force ...') // '&#45;-force .&#46;.'
 */
export function freezeTypography(text: string): string {
  return escapeMarkdown(text)
    .replace(/-(?=-)/g, '&#45;')
    .replace(/(?<=\.)\.(?=\.)/g, '&#46;')
}

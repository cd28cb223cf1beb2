import type { SafeHtml } from '../../kit/safe-html.ts'

/** A theme's style sheet as the content of `<style>`: nothing in it can end the element. */
export function toStyle(css: string): SafeHtml {
  return css.replace(/<(?=[/!])/g, '\\3C ').trim() as SafeHtml
}

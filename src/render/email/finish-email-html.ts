const PREVIEW = /<div style="display:none;[^"]*">/

// Mail programs that show the first words beside the subject go on into the body unless something fills the line.
const PADDING = '&#847;&zwnj;&nbsp;'.repeat(60)

/**
 * MJML's output with what it leaves out: `lang` and `dir` on the hidden preview, and padding behind its words.
 *
 * Mail programs strip the attributes of `html` and `body`, so each of the body's children carries its own; MJML sees to the others.
 */
export function finishEmailHtml(html: string): string {
  return html
    .replace(PREVIEW, (div) => div.replace('<div', '<div lang="{{lang}}" dir="{{dir}}"'))
    .replace(/(<div lang="\{\{lang\}\}"[^>]*display:none[^>]*>)([^<]*)(<\/div>)/, `$1$2${PADDING}$3`)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

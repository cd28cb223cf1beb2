const PREVIEW = /<div style="display:none;[^"]*">/

// Mail programs that show the first words beside the subject go on into the body unless something fills the line.
const PADDING = '&#847;&zwnj;&nbsp;'.repeat(60)

/**
 * MJML's output with what it leaves out: the edition's direction, `lang` and `dir` on the hidden preview, padding behind its words.
 *
 * Mail programs strip the attributes of `html` and `body`, so each of the body's children carries its own; MJML sees to the others.
 */
export function finishEmailHtml(html: string): string {
  return (
    html
      .replaceAll('direction:ltr', 'direction:{{@root.dir}}')
      .replaceAll('text-align:left', 'text-align:{{@root.start}}')
      .replaceAll('align="left"', 'align="{{@root.start}}"')
      // White on white and tiny letters are what spam filters look for; the words are hidden without them.
      .replace(PREVIEW, (div) =>
        div
          .replace('font-size:1px;color:#ffffff;', '')
          .replace('<div', '<div lang="{{@root.lang}}" dir="{{@root.dir}}"'),
      )
      .replace(/(<div lang="\{\{@root\.lang\}\}"[^>]*display:none[^>]*>)([^<]*)(<\/div>)/, `$1$2${PADDING}$3`)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n')
  )
}

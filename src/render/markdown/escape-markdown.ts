// One writer for every engine that a briefing may be published with (CommonMark, GFM, MDX, kramdown, Goldmark, Vue and Liquid
// templates): what is live in any of them is written as an entity. Backslashes would not do: some engines print them, and
// template languages look past them.
const LIVE = new RegExp(
  [
    /[\\`*_{}<>|$~^#@]/,
    // What was left out of a quotation is no link in any of them, unless an address follows.
    /\[(?!…\](?![:([]))|(?<!\[…)\]|(?<=\[…)\](?=[:([])/,
    // Entities of the text itself.
    /&(?=#?\w+;)/,
    // Directives, emoji, addresses that would link themselves.
    /:(?=[A-Za-z/:]|[\w+-]+:)/,
    /(?<=\b[Ww][Ww][Ww])\./,
    // Highlights, insertions, comments and admonitions begin with a doubled mark.
    /!(?=!)|\?(?=\?)|%(?=%)|=(?==)|\+(?=\+)/,
    // Lists, rules, underlines, definitions and the modules of MDX begin a block.
    /^[-+=:!?%]/,
    /(?<=^\d{1,9})[.)](?=\s|$)/,
    /^i(?=mport\b)|^e(?=xport\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/**
 * Text for one line of Markdown, such that every engine prints exactly the text.
 *
 * @example
 * escapeMarkdown('1. {{x}} <b>') // '1&#46; &#123;&#123;x&#125;&#125; &lt;b&gt;'
 */
export function escapeMarkdown(text: string): string {
  return text.replace(LIVE, (mark) => NAMED[mark] ?? `&#${mark.codePointAt(0)};`)
}

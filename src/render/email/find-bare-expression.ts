const TAG = /<[a-z/](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi
const QUOTED = /"[^"]*"|'[^']*'/g
const EXPRESSION = /\{\{[^{}]*\}\}/

/**
 * The first expression that stands within a tag but not within the quotation marks of an attribute.
 *
 * The parsers behind MJML take such a one for the name of a tag or an attribute, and move it.
 *
 * @example
 * findBareExpression('<p class="{{a}}" {{#if b}}dir="rtl"{{/if}}>{{c}}</p>') // '{{#if b}}'
 */
export function findBareExpression(source: string): string | undefined {
  for (const [tag] of source.matchAll(TAG)) {
    const found = EXPRESSION.exec(tag.replace(QUOTED, '""'))
    if (found !== null) return found[0]
  }
  return undefined
}

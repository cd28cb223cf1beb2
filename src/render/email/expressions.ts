const EXPRESSION = /\{\{[^{}]*\}\}/g

/**
 * The Handlebars expressions of a text and how often each occurs, white space folded; comments are not counted.
 *
 * @example
 * [...countExpressions('{{a}} {{#if b}}{{a}}{{/if}}')] // [['{{a}}', 2], ['{{#if b}}', 1], ['{{/if}}', 1]]
 */
export function countExpressions(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [expression] of text.matchAll(EXPRESSION)) {
    if (expression.startsWith('{{!')) continue
    const folded = expression.replace(/\s+/g, ' ')
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}

const EXPRESSION = /\{\{[^{}]*\}\}/g

/**
 * The Handlebars expressions of a text in their order, white space folded; comments are left out.
 *
 * @example
 * listExpressions('{{a}} {{! b }}{{#if  c}}{{a}}{{/if}}') // ['{{a}}', '{{#if c}}', '{{a}}', '{{/if}}']
 */
export function listExpressions(text: string): readonly string[] {
  return [...text.matchAll(EXPRESSION)]
    .map(([expression]) => expression.replace(/\s+/g, ' '))
    .filter((expression) => !expression.startsWith('{{!'))
}

/**
 * The first expression that the compiled text does not have as often as the source, or not in the source's order.
 *
 * @example
 * findLostExpression(['{{a}}', '{{b}}'], ['{{b}}', '{{x}}', '{{a}}']) // '{{b}}'
 */
export function findLostExpression(
  source: readonly string[],
  compiled: readonly string[],
): string | undefined {
  let position = 0
  for (const expression of source) {
    const found = compiled.indexOf(expression, position)
    if (found < 0) return expression
    position = found + 1
  }
  return undefined
}

/**
 * JSON with two spaces of indentation and a line end, for files that people and git compare.
 *
 * @example
 * toStableJson([1]) // '[\n  1\n]\n'
 */
export function toStableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * A message with its `{names}` filled in; values are never filled in again.
 *
 * @example
 * fillMessage('{n} of {m}', { n: '{m}', m: 2 }) // '{m} of 2'
 */
export function fillMessage(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

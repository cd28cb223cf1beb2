/**
 * Freezes a value and everything in it; the value comes back.
 *
 * @example
 * Object.isFrozen(deepFreeze({ sender: { name: 'Ada' } }).sender) // true
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}

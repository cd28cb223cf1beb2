/**
 * Whether a text speaks of a name as of a place or a house ("in Port Calder", "at Calder Rovers"), which nobody does of a person.
 *
 * @example
 * isPlaceName('Port Calder', 'He spoke in Port Calder.') // true
 */
export function isPlaceName(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (/\b(?:in|at|near|across|outside|into) (?:the )?$/i.test(text.slice(Math.max(0, at - 14), at)))
      return true
  return false
}

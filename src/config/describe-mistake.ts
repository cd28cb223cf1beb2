import { findNearestWord } from '../kit/nearest-word.ts'
import type { ConfigKey } from './config-key.ts'
import { CONFIG_KEYS } from './config-keys.ts'

const FOUND_LENGTH_MAX = 60

export type Mistake = { readonly kind: 'unknown-key' } | { readonly kind: 'unfit'; readonly found: unknown }

/**
 * A mistake in the configuration in one line: where, what was expected, what was found, an example.
 *
 * @example
 * describeMistake(['titel'], { kind: 'unknown-key' }) // 'titel: there is no such key; did you mean "title"?'
 */
export function describeMistake(path: readonly PropertyKey[], mistake: Mistake): string {
  const place = toPlace(path)
  if (mistake.kind === 'unknown-key') return `${place}: there is no such key${suggest(path)}`
  const key = CONFIG_KEYS[toKeyPath(path)] ?? CONFIG_KEYS[`${toKeyPath(path.slice(0, -1))}.*`]
  const found = describeValue(mistake.found, key)
  if (!key)
    return `the configuration: expected keys and values, found ${found}; for example { "title": "The Harbour Brief" }`
  return `${place}: expected ${key.expected}, found ${found}; for example ${key.example}`
}

function suggest(path: readonly PropertyKey[]): string {
  const parent = toKeyPath(path.slice(0, -1))
  const prefix = parent === '' ? '' : `${parent}.`
  const siblings = Object.keys(CONFIG_KEYS)
    .filter((key) => key.startsWith(prefix) && /^\w+$/.test(key.slice(prefix.length)))
    .map((key) => key.slice(prefix.length))
  const nearest = findNearestWord(String(path.at(-1)), siblings)
  return nearest === undefined ? `; known are ${siblings.join(', ')}` : `; did you mean "${nearest}"?`
}

function toPlace(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return place.replace(/^\./, '')
}

function toKeyPath(path: readonly PropertyKey[]): string {
  return toPlace(path).replace(/\[\d+\]/g, '[]')
}

function describeValue(value: unknown, key: ConfigKey | undefined): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'string')
    return key?.mayHoldSecret === true ? 'another text' : JSON.stringify(shorten(hideLogin(value)))
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'function') return 'a function'
  return shorten(String(value))
}

/** Without the name and password that may stand before a host. */
function hideLogin(text: string): string {
  return text.replace(/[^\s/]*:[^/]*@/g, '…@')
}

function shorten(text: string): string {
  return text.length <= FOUND_LENGTH_MAX ? text : `${text.slice(0, FOUND_LENGTH_MAX)}…`
}

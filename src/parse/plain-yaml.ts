import type { Entry } from './to-fields.ts'

/**
 * The names and values of YAML as nearly all front matter is written: names with a text, with a list of texts, or with names
 * and texts below them.
 *
 * `undefined` when there is anything else in it, whose meaning only a YAML parser knows; that takes ten times as long.
 *
 * @example
 * readPlainYaml('title: A\ntags: [b, c]') // [{ name: 'title', value: 'A', line: 2 }, { name: 'tags', value: ['b', 'c'], line: 3 }]
 */
export function readPlainYaml(content: string): Entry[] | undefined {
  const lines = content.split('\n')
  const entries: Entry[] = []
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue
    const [whole, name, plain, quoted, list] = LINE.exec(lines[i]!) ?? []
    if (name === undefined || CONSTANT.test(name) || entries.some((entry) => entry.name === name))
      return undefined
    const line = i + 2
    const from = i + 1
    while (INNER.test(lines[i + 1] ?? '')) i++
    const isOpen = whole!.endsWith(':')
    const value = isOpen ? toBlock(lines.slice(from, i + 1)) : (toText(plain, quoted) ?? toList(list))
    if (value === undefined || (!isOpen && i >= from)) return undefined
    entries.push({ name, value, line })
  }
  return entries
}

const CONSTANT = /^(?:null|true|false)$/i
const NAME = '[A-Za-z][\\w-]{0,40}'
const DAY = '\\d{4}-\\d\\d-\\d\\d'
/** Beyond ASCII no sign means anything in YAML; left out are white space and what is not seen. */
const BEYOND =
  '\\u00a1-\\u00ac\\u00ae-\\u167f\\u1681-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u2fff\\u3001-\\ud7ff'
const LETTER = `A-Za-z${BEYOND}`
/** After a letter these mean nothing, whatever stands beside them. */
const SIGNS = `.,;'"!?()/&+%$-`
const TEXT = `[${LETTER}](?:[${LETTER}0-9${SIGNS}]|:(?=[${LETTER}0-9/])| (?=[^ ]))*`
const ITEM = `[${LETTER}](?:[${LETTER}0-9.'-]|[ &](?=[${LETTER}0-9]))*`
const QUOTED = `"[ !#-\\[\\]-~${BEYOND}]+"|'[ -&(-~${BEYOND}]+'`
const SCALAR = `(${DAY}|${TEXT})|(${QUOTED})`
const LINE = new RegExp(`^(${NAME}):(?: (?:${SCALAR}|\\[(${ITEM}(?:, ?${ITEM})*)\\]))?$`)
const INNER = /^(?: +[^ ]|- )/
const INNER_LINE = new RegExp(`^(?: *- | +(${NAME}): )(?:${SCALAR})$`)

function toText(plain: string | undefined, quoted: string | undefined): string | undefined {
  return plain === undefined ? quoted?.slice(1, -1) : CONSTANT.test(plain) ? undefined : plain
}

function toList(items: string | undefined): readonly string[] | undefined {
  const list = items?.split(/, ?/)
  return list?.some((item) => CONSTANT.test(item)) ? undefined : list
}

/** Lines below a name, one as far from the edge as the other: texts after hyphens, or names with texts. */
function toBlock(lines: readonly string[]): readonly string[] | ReadonlyMap<string, string> | undefined {
  const edgeOf = lines.map((line) => /^ */.exec(line)![0].length)
  if (lines.length === 0 || edgeOf.some((edge) => edge !== edgeOf[0])) return undefined
  const items: string[] = []
  const pairs = new Map<string, string>()
  for (const line of lines) {
    const [, name, plain, quoted] = INNER_LINE.exec(line) ?? []
    const text = toText(plain, quoted)
    if (text === undefined || (name !== undefined && (CONSTANT.test(name) || pairs.has(name))))
      return undefined
    if (name === undefined) items.push(text)
    else pairs.set(name, text)
  }
  return pairs.size === 0 ? items : items.length === 0 ? pairs : undefined
}

import { EncodedText } from './encoded-text.ts'
import { joinTexts, type JoinedText } from './join-texts.ts'

/** Writes JSON of which most is the same as before. */
export interface JsonMemory {
  /** The text of `toStableJson`; `lasting` are the objects in it that never change, and are written once. */
  write(value: unknown, lasting: ReadonlySet<object>): JoinedText
}

const STEP = '  '

/**
 * A memory of nothing yet. What it is asked to write is plain: objects, lists, words, numbers.
 *
 * @example
 * createJsonMemory().write([1], new Set()).toText() // '[\n  1\n]\n'
 */
export function createJsonMemory(): JsonMemory {
  const known = new WeakMap<object, Map<string, EncodedText>>()

  function findKnown(value: object, pad: string): EncodedText {
    const texts = known.get(value) ?? new Map<string, EncodedText>()
    const text = texts.get(pad) ?? new EncodedText(toText(value, pad))
    known.set(value, texts.set(pad, text))
    return text
  }

  return {
    write(value, lasting) {
      const pieces: (string | EncodedText)[] = []
      const add = (part: unknown, pad: string): void => {
        if (typeof part !== 'object' || part === null) pieces.push(toText(part, pad))
        else if (lasting.has(part)) pieces.push(findKnown(part, pad))
        else if (Array.isArray(part))
          addAll(
            part.map((item: unknown) => ['', item]),
            { pad, marks: '[]' },
          )
        else {
          const entries = Object.entries(part).filter(([, inner]) => inner !== undefined)
          addAll(
            entries.map(([key, inner]) => [`${JSON.stringify(key)}: `, inner]),
            { pad, marks: '{}' },
          )
        }
      }
      const addAll = (
        entries: readonly (readonly [label: string, value: unknown])[],
        { pad, marks }: { readonly pad: string; readonly marks: string },
      ): void => {
        if (entries.length === 0) return void pieces.push(marks)
        for (const [index, [label, inner]] of entries.entries()) {
          pieces.push(`${index === 0 ? marks[0] : ','}\n${pad}${STEP}${label}`)
          add(inner, pad + STEP)
        }
        pieces.push(`\n${pad}${marks[1]}`)
      }
      add(value, '')
      return joinTexts([...pieces, '\n'])
    },
  }
}

function toText(value: unknown, pad: string): string {
  return JSON.stringify(value ?? null, null, 2).replaceAll('\n', `\n${pad}`)
}

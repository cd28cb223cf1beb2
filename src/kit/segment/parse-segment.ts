import { findTokens, type SegmentWord, type Token } from './find-tokens.ts'
import type { Segment, SegmentMistake, SegmentValue } from './segment.ts'

const LENGTH_MAX = 4000
const DEPTH_MAX = 50

/**
 * Reads which subscribers a segment takes, such as `country = "ML" and joined > 2026-01-01`; docs/segments.md has the
 * language. Nothing in it can call anything: it compares fields with values, and that is all.
 *
 * @example
 * parseSegment('country = "ML"') // { kind: 'compare', field: 'country', comparison: '=', value: { kind: 'text', text: 'ML' } }
 */
export function parseSegment(text: string): Segment | SegmentMistake {
  if (text.length > LENGTH_MAX)
    return { message: `it is longer than ${LENGTH_MAX} characters`, start: LENGTH_MAX, end: text.length }
  const tokens = findTokens(text)
  if ('message' in tokens) return tokens
  try {
    return new Parser(tokens).parse()
  } catch (error) {
    if (error instanceof Mistaken) return error.mistake
    throw error
  }
}

/** Leads out of the recursion; never out of this file. */
class Mistaken extends Error {
  readonly mistake: SegmentMistake
  constructor(message: string, { start, end }: Token) {
    super(message)
    this.mistake = { message, start, end }
  }
}

/** Recursive descent: `or` binds loosest, then `and`, then `not`. */
class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  parse(): Segment {
    const segment = this.#either()
    const next = this.#peek()
    if (next.kind === 'end') return segment
    throw new Mistaken(
      next.kind === 'mark' && next.mark === ')'
        ? 'this parenthesis closes nothing'
        : 'expected "and", "or" or the end',
      next,
    )
  }

  #either(): Segment {
    const parts = [this.#all()]
    while (this.#takeWord('or')) parts.push(this.#all())
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts }
  }

  #all(): Segment {
    const parts = [this.#one()]
    while (this.#takeWord('and')) parts.push(this.#one())
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts }
  }

  #one(): Segment {
    const first = this.#peek()
    this.#depth += 1
    if (this.#depth > DEPTH_MAX) throw new Mistaken(`it is nested more than ${DEPTH_MAX} deep`, first)
    const segment = this.#takeWord('not')
      ? { kind: 'not' as const, part: this.#one() }
      : this.#takeMark('(')
        ? this.#closed(first)
        : this.#condition()
    this.#depth -= 1
    return segment
  }

  #closed(opener: Token): Segment {
    const segment = this.#either()
    if (this.#takeMark(')')) return segment
    const next = this.#peek()
    throw next.kind === 'end'
      ? new Mistaken('this parenthesis is not closed', opener)
      : new Mistaken('expected "and", "or" or ")"', next)
  }

  #condition(): Segment {
    if (this.#takeWord('has')) return { kind: 'has', field: this.#field() }
    const field = this.#field()
    const next = this.#next()
    if (next.kind === 'comparison') {
      const place = this.#peek()
      const value = this.#value()
      if (value.kind === 'text' && next.comparison !== '=' && next.comparison !== '!=')
        throw new Mistaken(`"${next.comparison}" compares numbers and days, not text`, place)
      return { kind: 'compare', field, comparison: next.comparison, value }
    }
    if (next.kind === 'word' && next.word === 'in') return { kind: 'in', field, values: this.#values() }
    if (next.kind === 'word' && next.word === 'not' && this.#takeWord('in'))
      return { kind: 'not', part: { kind: 'in', field, values: this.#values() } }
    if (next.kind === 'word' && next.word === 'contains')
      return { kind: 'contains', field, text: this.#text() }
    if (next.kind === 'word' && next.word === 'has') return { kind: 'has-item', field, value: this.#value() }
    throw new Mistaken('expected =, !=, <, <=, >, >=, in, contains or has', next)
  }

  #field(): string {
    const token = this.#next()
    if (token.kind === 'field') return token.field
    if (token.kind === 'value' && token.value.kind === 'text')
      throw new Mistaken('expected a field; a name with spaces stands in [square brackets]', token)
    if (token.kind === 'word')
      throw new Mistaken(`expected a field; a field named "${token.word}" stands in [square brackets]`, token)
    throw new Mistaken('expected a field', token)
  }

  #values(): readonly SegmentValue[] {
    const opener = this.#peek()
    if (!this.#takeMark('(')) throw new Mistaken('expected a list such as ("ML", "SN")', opener)
    const values = [this.#value()]
    while (this.#takeMark(',')) values.push(this.#value())
    if (!this.#takeMark(')')) throw new Mistaken('expected "," or ")"', this.#peek())
    return values
  }

  #value(): SegmentValue {
    const token = this.#next()
    if (token.kind === 'value') return token.value
    if (token.kind === 'field') throw new Mistaken('expected a value; text stands in quotation marks', token)
    throw new Mistaken('expected a value: "text", a number or a day such as 2026-01-31', token)
  }

  #text(): string {
    const token = this.#peek()
    const value = this.#value()
    if (value.kind === 'text' && value.text !== '') return value.text
    throw new Mistaken('expected text in quotation marks', token)
  }

  #peek(): Token {
    return this.#tokens[this.#at]!
  }

  /** The next token; the end is never passed. */
  #next(): Token {
    const token = this.#peek()
    if (token.kind !== 'end') this.#at += 1
    return token
  }

  #takeWord(word: SegmentWord): boolean {
    const token = this.#peek()
    if (token.kind !== 'word' || token.word !== word) return false
    this.#at += 1
    return true
  }

  #takeMark(mark: '(' | ')' | ','): boolean {
    const token = this.#peek()
    if (token.kind !== 'mark' || token.mark !== mark) return false
    this.#at += 1
    return true
  }
}

import { KNOWN_SHAPES, PLACE_COUNT, WORDS, type Shape } from './known-shapes.ts'
import { FIRST_LONG, FIRST_SHAPE, FIRST_SHORT, LONG_COUNT, MARKS, SHORT_COUNT } from './packed-marks.ts'

/** A value as bytes, with the strings that are neither words of ours nor stretches of the text, one after another. */
export interface WrittenValue {
  readonly strings: string
  readonly bytes: Uint8Array
}

/**
 * Writes plain data in little room: objects without their keys, stretches of the text as their place, numbers as differences.
 *
 * `undefined` for what JSON would not know, beside `undefined` itself, and for what is nested deeper than anything of ours.
 */
export function writeValue(value: unknown, text: string): WrittenValue | undefined {
  try {
    return new ValueWriter(text).writeAll(value)
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

const INTEGER_MAX = 2 ** 29
const DEPTH_MAX = 200
// No value takes more, its strings and the values in it left out.
const VALUE_BYTES_MAX = 32

// Kept from one value to the next, as it is as large as the largest.
let scratch = new Uint8Array(1 << 14)

class NotPlain extends Error {}

class ValueWriter {
  private readonly text: string
  private bytes = scratch
  private length = 0
  private strings = ''
  private readonly stringNumbers = new Map<string, number>()
  private readonly shared = new Map<object, number>()
  private readonly shapes: Shape[] = []
  private readonly remembered = ZEROS.slice()
  private last = 0
  private lastButOne = 0
  private sliceEnd = 0
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  writeAll(value: unknown): WrittenValue {
    this.write(value, 0)
    return { strings: this.strings, bytes: this.bytes.slice(0, this.length) }
  }

  private write(value: unknown, place: number): void {
    if (this.length + VALUE_BYTES_MAX > this.bytes.length) this.grow()
    switch (typeof value) {
      case 'number':
        return this.writeNumber(value, place)
      case 'string':
        return this.writeString(value)
      case 'object':
        if (value === null) this.put(MARKS.null)
        else if (Array.isArray(value)) this.writeList(value)
        else this.writeRecord(value as Readonly<Record<string, unknown>>)
        return
      case 'boolean':
        return this.put(value ? MARKS.true : MARKS.false)
      case 'undefined':
        return this.put(MARKS.undefined)
      default:
        throw new NotPlain()
    }
  }

  private writeNumber(value: number, place: number): void {
    if (!isSmallInteger(value)) return this.writeFraction(value)
    const count = fold(value - this.remembered[place]!)
    this.remembered[place] = value
    this.lastButOne = this.last
    this.last = value
    if (count < SHORT_COUNT) this.put(FIRST_SHORT + count)
    else if (count < SHORT_COUNT + LONG_COUNT) {
      this.put(FIRST_LONG + ((count - SHORT_COUNT) >> 8))
      this.put((count - SHORT_COUNT) & 255)
    } else {
      this.put(MARKS.integer)
      this.writeCount(count)
    }
  }

  private writeFraction(value: number): void {
    const hundredths = Math.round(value * 100)
    if (hundredths > 0 && hundredths < INTEGER_MAX && hundredths / 100 === value) {
      this.put(MARKS.hundredths)
      this.writeCount(hundredths)
    } else {
      this.put(MARKS.double)
      new DataView(this.bytes.buffer).setFloat64(this.length, value, true)
      this.length += 8
    }
  }

  private writeString(value: string): void {
    const { text, lastButOne: start, last: end } = this
    if (end - start === value.length && start >= 0 && end <= text.length && text.slice(start, end) === value)
      return this.put(MARKS.span)
    const word = value.length > WORD_LENGTH_MAX ? undefined : WORD_NUMBERS.get(value)
    if (word !== undefined) {
      this.put(MARKS.word)
      return this.put(word)
    }
    if (value.length === text.length && value === text) return this.writeSlice(0, value.length)
    const number = this.stringNumbers.get(value)
    this.put(number === undefined ? MARKS.string : MARKS.again)
    this.writeCount(number ?? value.length)
    if (number !== undefined) return
    this.stringNumbers.set(value, this.stringNumbers.size)
    this.strings += value
  }

  private writeSlice(start: number, length: number): void {
    this.put(MARKS.slice)
    this.writeCount(fold(start - this.sliceEnd))
    this.writeCount(length)
    this.sliceEnd = start + length
  }

  private writeList(list: readonly unknown[]): void {
    this.enter()
    this.put(MARKS.list)
    this.writeCount(list.length)
    this.remembered[0] = 0
    for (let i = 0; i < list.length; i++) {
      const item = list[i]
      if (item === undefined && !(i in list)) throw new NotPlain()
      this.write(item, 0)
    }
    this.depth--
  }

  private writeRecord(record: Readonly<Record<string, unknown>>): void {
    if (Object.getPrototypeOf(record) !== Object.prototype) throw new NotPlain()
    const shape = findKnownShape(record) ?? this.findShape(record)
    const again = shape.isShared ? this.shared.get(record) : undefined
    if (again !== undefined) {
      this.put(MARKS.same)
      return this.writeCount(again)
    }
    this.enter()
    this.put(FIRST_SHAPE + shape.number)
    // By the shape's keys: V8 throws its code for `record[key]` away again and again where `key` comes of for-in.
    const { keys, at } = shape
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!
      const value = record[key]
      if (key !== 'value' || typeof value !== 'string' || !this.writeLeaf(record, value))
        this.write(value, at + i)
    }
    this.depth--
    if (shape.isShared) this.shared.set(record, this.shared.size)
  }

  /** A leaf of the tree says itself where in the text its value stands. */
  private writeLeaf({ data }: { readonly data?: unknown }, value: string): boolean {
    if (typeof data !== 'object' || data === null || !('textStart' in data)) return false
    const start = data.textStart
    if (typeof start !== 'number' || !isSmallInteger(start) || start < 0) return false
    if (this.text.slice(start, start + value.length) !== value) return false
    this.writeSlice(start, value.length)
    return true
  }

  private findShape(record: object): Shape {
    const keys = Object.keys(record)
    const found = this.shapes.find(
      (shape) => shape.keys.length === keys.length && shape.keys.every((key, i) => key === keys[i]),
    )
    if (found !== undefined) return found
    const number = KNOWN_SHAPES.length + this.shapes.length
    if (FIRST_SHAPE + number >= FIRST_SHORT || keys.includes('__proto__')) throw new NotPlain()
    this.put(MARKS.shape)
    this.writeCount(keys.length)
    for (const key of keys) this.write(key, 0)
    const shape = { number, keys, at: this.remembered.length, isShared: false }
    for (let i = 0; i < keys.length; i++) this.remembered.push(0)
    this.shapes.push(shape)
    return shape
  }

  private writeCount(count: number): void {
    let rest = count
    for (; rest > 127; rest >>>= 7) this.put((rest & 127) | 128)
    this.put(rest)
  }

  private put(byte: number): void {
    this.bytes[this.length++] = byte
  }

  private enter(): void {
    if (++this.depth > DEPTH_MAX) throw new NotPlain()
  }

  private grow(): void {
    scratch = new Uint8Array(2 * this.bytes.length)
    scratch.set(this.bytes)
    this.bytes = scratch
  }
}

const ZEROS: readonly number[] = Array.from({ length: PLACE_COUNT }, () => 0)
const WORD_NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.map((word, number) => [word, number]))
const WORD_LENGTH_MAX = Math.max(...WORDS.map(({ length }) => length))

function isSmallInteger(value: number): boolean {
  return (value | 0) === value && Math.abs(value) <= INTEGER_MAX && !Object.is(value, -0)
}

/** Small numbers of either sign as small counts. */
function fold(difference: number): number {
  return ((difference << 1) ^ (difference >> 31)) >>> 0
}

/** Where reading an object's keys in order leads. */
interface KeyStep {
  readonly next: Map<string, KeyStep>
  shape?: Shape
}

const FIRST_STEP: KeyStep = { next: new Map() }
for (const shape of KNOWN_SHAPES) {
  let step = FIRST_STEP
  for (const key of shape.keys) {
    const next: KeyStep = step.next.get(key) ?? { next: new Map() }
    step.next.set(key, next)
    step = next
  }
  step.shape = shape
}

function findKnownShape(record: object): Shape | undefined {
  let step: KeyStep | undefined = FIRST_STEP
  for (const key in record) {
    step = step.next.get(key)
    if (step === undefined) return undefined
  }
  return step.shape
}

import { KNOWN_SHAPES, PLACE_COUNT, WORDS, type Shape } from './known-shapes.ts'
import { FIRST_LONG, FIRST_SHAPE, FIRST_SHORT, MARKS, SHORT_COUNT } from './packed-marks.ts'
import type { WrittenValue } from './write-value.ts'

/** The value that was written for the same text; throws for bytes that hold none. */
export function readValue(written: WrittenValue, text: string): unknown {
  return new ValueReader(written, text).readAll()
}

class ValueReader {
  private readonly bytes: Uint8Array
  private readonly strings: string
  private readonly text: string
  private at = 0
  private stringsAt = 0
  private readonly foundStrings: string[] = []
  private readonly shared: object[] = []
  private readonly shapes: Shape[] = []
  private readonly remembered = ZEROS.slice()
  private last = 0
  private lastButOne = 0
  private sliceEnd = 0

  constructor({ bytes, strings }: WrittenValue, text: string) {
    this.bytes = bytes
    this.strings = strings
    this.text = text
  }

  readAll(): unknown {
    const value = this.next(0)
    if (this.at !== this.bytes.length || this.stringsAt !== this.strings.length) throw damaged()
    return value
  }

  next(place: number): unknown {
    const mark = this.readByte()
    if (mark >= FIRST_LONG)
      return this.toNumber(((mark - FIRST_LONG) << 8) + this.readByte() + SHORT_COUNT, place)
    if (mark >= FIRST_SHORT) return this.toNumber(mark - FIRST_SHORT, place)
    if (mark >= FIRST_SHAPE) return this.readRecord(mark - FIRST_SHAPE)
    switch (mark) {
      case MARKS.span:
        return this.readText(this.lastButOne, this.last)
      case MARKS.slice:
        return this.readSlice()
      case MARKS.word:
        return known(WORDS[this.readByte()])
      case MARKS.string:
        return this.readString()
      case MARKS.again:
        return known(this.foundStrings[this.readCount()])
      case MARKS.list:
        return this.readList()
      case MARKS.same:
        return known(this.shared[this.readCount()])
      case MARKS.shape:
        this.readShape()
        return this.next(place)
      case MARKS.integer:
        return this.toNumber(this.readCount(), place)
      case MARKS.hundredths:
        return this.readCount() / 100
      case MARKS.double:
        return this.readDouble()
      case MARKS.undefined:
        return undefined
      case MARKS.null:
        return null
      case MARKS.false:
        return false
      case MARKS.true:
        return true
      default:
        throw damaged()
    }
  }

  private toNumber(count: number, place: number): number {
    const value = this.remembered[place]! + unfold(count)
    this.remembered[place] = value
    this.lastButOne = this.last
    this.last = value
    return value
  }

  private readDouble(): number {
    const start = this.at
    this.at += 8
    if (this.at > this.bytes.length) throw damaged()
    return new DataView(this.bytes.buffer, this.bytes.byteOffset).getFloat64(start, true)
  }

  private readString(): string {
    const start = this.stringsAt
    this.stringsAt += this.readCount()
    const string = this.strings.slice(start, this.stringsAt)
    this.foundStrings.push(string)
    return string
  }

  private readSlice(): string {
    const start = this.sliceEnd + unfold(this.readCount())
    this.sliceEnd = start + this.readCount()
    return this.readText(start, this.sliceEnd)
  }

  /** The engine keeps it as a place in the text, without its letters. */
  private readText(start: number, end: number): string {
    if (start < 0 || end < start || end > this.text.length) throw damaged()
    return this.text.slice(start, end)
  }

  private readList(): readonly unknown[] {
    const length = this.readLength()
    this.remembered[0] = 0
    const list: unknown[] = []
    for (let i = 0; i < length; i++) list.push(this.next(0))
    return list
  }

  private readRecord(number: number): object {
    const shape = KNOWN_SHAPES[number] ?? known(this.shapes[number - KNOWN_SHAPES.length])
    const record = shape.make?.(this, shape.at) ?? this.makeRecord(shape)
    if (shape.isShared) this.shared.push(record)
    return record
  }

  private makeRecord({ keys, at }: Shape): object {
    const record: Record<string, unknown> = {}
    for (let i = 0; i < keys.length; i++) record[keys[i]!] = this.next(at + i)
    return record
  }

  private readShape(): void {
    const length = this.readLength()
    const keys: string[] = []
    for (let i = 0; i < length; i++) keys.push(String(this.next(0)))
    const number = KNOWN_SHAPES.length + this.shapes.length
    this.shapes.push({ number, keys, at: this.remembered.length, isShared: false })
    for (let i = 0; i < length; i++) this.remembered.push(0)
  }

  /** A count of values, each of which takes a byte at the least. */
  private readLength(): number {
    const length = this.readCount()
    if (length > this.bytes.length - this.at) throw damaged()
    return length
  }

  private readCount(): number {
    let count = 0
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.readByte()
      count |= (byte & 127) << shift
      if (byte < 128) return count >>> 0
    }
    throw damaged()
  }

  private readByte(): number {
    if (this.at >= this.bytes.length) throw damaged()
    return this.bytes[this.at++]!
  }
}

const ZEROS: readonly number[] = Array.from({ length: PLACE_COUNT }, () => 0)

function unfold(count: number): number {
  return (count >>> 1) ^ -(count & 1)
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw damaged()
  return value
}

function damaged(): Error {
  return new Error('These bytes hold no value')
}

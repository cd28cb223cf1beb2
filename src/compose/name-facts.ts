import type { NumberRow } from '../kit/number-row.ts'

const [PERSON, PLACE] = [1, 2]
const FLAG_BITS = 2

/** What a name is in an article: of a person or an organisation; another word with a capital: a place, a ship, a storm. */
export interface NameKind {
  readonly isPerson: boolean
  readonly isPlace: boolean
}

/** A name, by its number, with what it is in an article. */
export function toNameFact(name: number, { isPerson, isPlace }: NameKind): number {
  return (name << FLAG_BITS) | (isPerson ? PERSON : 0) | (isPlace ? PLACE : 0)
}

export interface SharedNames {
  /** Of persons and organisations that both have, even where it was not seen in one of them that the name is somebody's. */
  readonly persons: readonly number[]
  /** Of what is no person's in either. */
  readonly places: readonly number[]
}

/** The names that two articles share. */
export function findSharedNames(a: NumberRow, b: NumberRow): SharedNames {
  let persons: number[] | undefined
  let places: number[] | undefined
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const ofA = a[i]!
    const ofB = b[j]!
    const name = ofA >> FLAG_BITS
    const other = ofB >> FLAG_BITS
    if (name === other) {
      if (((ofA | ofB) & PERSON) !== 0) (persons ??= []).push(name)
      if ((ofA & ofB & PLACE) !== 0) (places ??= []).push(name)
    }
    if (name <= other) i++
    if (other <= name) j++
  }
  return { persons: persons ?? NOTHING, places: places ?? NOTHING }
}

// Most articles that are compared have nobody or nothing in common; thousands of lists are one so.
const NOTHING: readonly number[] = []

import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import { addToRegister, findEarlier, toRegister, type PublishedEdition } from '../../src/model/register.ts'

const make = (id: string, date: string, title = id): PublishedEdition => ({
  id,
  title,
  date: date as CalendarDate,
  subject: '',
  stories: [],
})

describe('addToRegister()', () => {
  it('keeps the order of dates, then of ids, and each id once', () => {
    const register = toRegister([make('b', '2026-11-16'), make('a', '2026-11-23')])
    const grown = addToRegister(addToRegister(register, make('c', '2026-11-09')), make('b', '2026-11-23'))
    expect(grown.editions.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

describe('findEarlier()', () => {
  const register = toRegister([
    make('w46', '2026-11-09'),
    make('w47-am', '2026-11-16'),
    make('w47-pm', '2026-11-16'),
    make('w48', '2026-11-23'),
  ])

  it.each([
    ['a new edition: all that went out', 'w49', '2026-11-30', ['w46', 'w47-am', 'w47-pm', 'w48']],
    [
      'one of today that is new: those of today too',
      'w48-pm',
      '2026-11-23',
      ['w46', 'w47-am', 'w47-pm', 'w48'],
    ],
    ['one that is built again: not itself', 'w48', '2026-11-23', ['w46', 'w47-am', 'w47-pm']],
    ['one of two of a day: those before it', 'w47-am', '2026-11-16', ['w46']],
    ['an old one: none of a later date', 'w45', '2026-11-10', ['w46']],
    ['one that is built again with an earlier date', 'w48', '2026-11-10', ['w46']],
  ])('%s', (_, id, date, expected) => {
    const earlier = findEarlier(register, { id, date: date as CalendarDate })
    expect(earlier.map((edition) => edition.id)).toEqual(expected)
  })
})

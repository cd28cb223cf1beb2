import { describe, expect, it } from 'vitest'
import { findRest } from '../../../src/deliver/sending/find-rest.ts'

describe('findRest()', () => {
  it.each([
    [1, undefined, 1000],
    [3, undefined, 4000],
    [4, undefined, undefined],
    [4, 120_001, undefined],
    [4, 120_000, 8000],
    [5, 1000, 16_000],
    [6, 1000, 30_000],
    [60, 1000, 30_000],
  ])('after %i failures, the last answer %s ms ago: %s', (failures, sinceAnswerMs, restMs) => {
    expect(findRest({ failures, sinceAnswerMs })).toBe(restMs)
  })
})

import { describe, expect, it } from 'vitest'
import { toEmailAddress } from '../../src/model/email-address.ts'
import type { ListedSubscriber } from '../../src/model/subscriber.ts'
import { toSegmentTest } from '../../src/press/press.ts'

const ADA: ListedSubscriber = {
  address: toEmailAddress('ada@example.org')!,
  status: 'active',
  since: '2026-11-01T00:00:00.000Z',
  reason: 'asked',
  joined: '2026-02-03T00:00:00.000Z',
  fields: { country: 'ML', domain: 'a column' },
}

describe('toSegmentTest()', () => {
  it.each([
    ['email = "ADA@example.org"', true],
    ['domain = "example.org"', true],
    ['status = "active" and reason contains "ask"', true],
    ['since >= 2026-11-01 and joined < 2026-03-01', true],
    ['country = "SN"', false],
    ['mali', true],
  ])('%s: %s', (text, expected) => {
    expect(toSegmentTest(text, { mali: 'country = "ML"' })(ADA)).toBe(expected)
  })

  it('points at the place, and names the segments that there are', () => {
    expect(() => toSegmentTest('maly', { mali: 'country = "ML"' })).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: expect.stringContaining('  maly\n      ^') as string,
        fix: expect.stringContaining('mali') as string,
      }) as Error,
    )
  })
})

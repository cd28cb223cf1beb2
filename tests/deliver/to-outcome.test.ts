import { describe, expect, it } from 'vitest'
import { findDelay } from '../../src/deliver/sending/retry-plan.ts'
import { isPolicyAnswer } from '../../src/deliver/deliver.ts'
import { toOutcome } from '../../src/deliver/smtp/to-outcome.ts'

const failure = (more: object) => Object.assign(new Error('Connection closed unexpectedly'), more)

describe('toOutcome()', () => {
  it.each([
    ['a broken connection before the dot', { code: 'ECONNECTION' }, false, 'unsent'],
    ['a broken connection after the dot', { code: 'ECONNECTION' }, true, 'uncertain'],
    ['silence before the dot', { code: 'ETIMEDOUT' }, false, 'unsent'],
    ['silence after the dot', { code: 'ETIMEDOUT' }, true, 'uncertain'],
    ['5xx to a recipient', { code: 'EENVELOPE', responseCode: 550, response: '550 no' }, false, 'refused'],
    ['4xx to the dot', { code: 'EMESSAGE', responseCode: 451, response: '451 no' }, true, 'refused'],
    [
      'nonsense to the dot',
      { code: 'EMESSAGE', responseCode: 354, response: '354 go on' },
      true,
      'uncertain',
    ],
    ['words while the dot is on its way', { code: 'EPROTOCOL', responseCode: 451 }, true, 'uncertain'],
  ])('%s', (_what, more, isDotSent, kind) => {
    expect(toOutcome(failure(more), { isDotSent }).kind).toBe(kind)
  })
})

describe('findDelay()', () => {
  it('grows, and ends', () => {
    const delaysMs = [60_000, 300_000]
    const delays = [1, 2, 3].map((attempt) => findDelay({ delaysMs }, { attempt, kind: 'refused' }))
    expect(delays).toEqual([60_000, 300_000, undefined])
  })

  it('tries sooner what broke on the way', () => {
    expect(findDelay({ delaysMs: [60_000] }, { attempt: 1, kind: 'unsent' })).toBe(1000)
  })
})

describe('isPolicyAnswer()', () => {
  it.each([
    ['421 4.7.32 Your email has been rate limited because of DMARC alignment', true],
    ['550 5.7.26 This mail has been blocked because the sender is unauthenticated', true],
    ['550 5.7.515 Access denied', true],
    ['421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred', true],
    ['550 5.1.1 no such user', false],
    ['550 5.7.1 blocked', false],
    ['452 4.2.2 mailbox full', false],
  ])('%s: %s', (answer, isPolicy) => {
    expect(isPolicyAnswer(answer)).toBe(isPolicy)
  })
})

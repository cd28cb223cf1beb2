import { describe, expect, it } from 'vitest'
import { assertSender } from '../../src/press/sending/assert-sender.ts'

describe('assertSender()', () => {
  it('lets an edition go whose readers see who sends it', () => {
    const sender = { name: 'The Brief', email: 'brief@example.org', postalAddress: '1 Quay Street' }
    expect(() => assertSender({ id: '2026-W48', sender })).not.toThrow()
  })

  it.each([
    ['sender.postalAddress', { name: 'The Brief', email: 'brief@example.org' }],
    ['sender.email', { name: 'The Brief', postalAddress: '1 Quay Street' }],
    ['sender.email and sender.postalAddress', { name: 'The Brief' }],
  ])('stops one without %s', (missing, sender) => {
    expect(() => assertSender({ id: '2026-W48', sender })).toThrow(
      expect.objectContaining({ code: 'config', fix: expect.stringContaining(missing) as string }) as Error,
    )
  })
})

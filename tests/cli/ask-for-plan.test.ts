import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askForPlan } from '../../src/cli/ask-for-plan.ts'
import { createReporter } from '../../src/cli/reporter.ts'
import type { EditionPlan } from '../../src/press/press.ts'

const PLAN: EditionPlan = {
  id: '2026-W48',
  subject: 'Ferries',
  hash: '1f2e3d4c5b6a',
  to: { kind: 'servers', names: ['smtp.example.org'] },
  source: 'readers.csv',
  receiving: 3,
  segments: {},
  leftOut: {},
  standing: { pending: 0, claimed: 0, 'in-flight': 0, sent: 0, deferred: 0, failed: 0, unknown: 0 },
  messageBytes: 1000,
  totalBytes: 3000,
  notices: [],
}

interface Given {
  readonly hash?: string
  readonly isTTY?: boolean
  readonly json?: boolean
  readonly to?: EditionPlan['to']
}

/** What is answered when somebody types, and what they saw. */
async function ask(typed: string, { hash, isTTY = true, json = false, to = PLAN.to }: Given = {}) {
  const input = Object.assign(new PassThrough(), { isTTY })
  const output = Object.assign(new PassThrough(), { isTTY })
  const reporter = createReporter({ json, quiet: true })
  input.write(typed)
  const answer = await askForPlan(hash, { reporter, json, terminal: { input, output } })({ ...PLAN, to })
  return { answer, seen: String(output.read() ?? '') }
}

describe('askForPlan()', () => {
  it.each([
    ['yes\n', true],
    [' YES \n', true],
    ['y\n', false],
    ['\n', false],
    ['no\n', false],
    ['yes please\n', false],
  ])('takes %j for %s on a terminal', async (typed, answer) => {
    const found = await ask(typed)
    expect(found.answer).toBe(answer)
    expect(found.seen).toContain('Send to 3? Type yes: ')
  })

  it.each([
    ['where nobody sits at it', { isTTY: false }],
    ['whose reader is a program', { json: true }],
  ])('asks nothing and sends nothing %s', async (_what, given) => {
    expect(await ask('yes\n', given)).toEqual({ answer: false, seen: '' })
  })

  it('asks nothing when the hash is said, and refuses another', async () => {
    expect(await ask('no\n', { hash: PLAN.hash })).toEqual({ answer: true, seen: '' })
    await expect(ask('yes\n', { hash: '000000000000' })).rejects.toMatchObject({
      code: 'usage',
      fix: expect.stringContaining(PLAN.hash) as string,
    })
  })

  it('asks nothing for a folder', async () => {
    expect(await ask('no\n', { to: { kind: 'folder', names: ['out/outbox'] } })).toEqual({
      answer: true,
      seen: '',
    })
  })
})

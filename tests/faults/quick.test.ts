import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { groupByRecipient, judge } from './judge.ts'
import {
  finish,
  makeProject,
  planHash,
  resumeHere,
  sendHere,
  startIn,
  toSendArgs,
  type ProjectOptions,
} from './make-project.ts'
import type { Manners } from './manners.ts'
import { makeRandom } from './random.ts'
import { startServer } from './start-server.ts'

const scratch = mkdtempSync(join(tmpdir(), 'gazette-quick-'))
let logs = 0
const start = (manners: Partial<Manners>) =>
  startServer({ log: join(scratch, `${++logs}.jsonl`), seed: 7, ...manners })
const QUICK = { retryMinutes: [0.005, 0.01, 0.02, 0.04], waitMinutes: 1 }

async function sendOnce(manners: Partial<Manners>, options: Partial<ProjectOptions> = {}) {
  const server = await start(manners)
  const project = makeProject({ recipients: 20, port: server.port, mail: QUICK, ...options })
  const ended = await sendHere(project)
  const entries = server.entries()
  await server.stop()
  return { project, ended, entries }
}

describe('sending to a server', () => {
  it('gives everybody the message once, and the second time nobody', async () => {
    const server = await start({})
    const project = makeProject({ recipients: 60, port: server.port })
    expect((await sendHere(project)).status).toBe(0)
    expect((await resumeHere(project)).status).toBe(0)
    const verdict = await judge({ project, entries: server.entries(), status: 0, unknownMax: 0 })
    expect(verdict).toEqual({ violations: [], counts: { sent: 60 }, bodies: 60 })
    const senders = new Set(server.entries().flatMap(({ kind, from }) => (kind === 'body' ? [from] : [])))
    expect(senders.size).toBe(60)
    for (const from of senders) expect(from).toMatch(/^bounce\+[a-z2-7]{24}@example\.org$/)
    await server.stop()
  })

  it.each(['connect', 'mail', 'rcpt', 'data'] as const)(
    'sends again what a server drops at %s',
    async (stage) => {
      const { project, ended, entries } = await sendOnce({ drop: { stage, share: 0.2 } })
      const verdict = await judge({ project, entries, status: ended.status, unknownMax: 0 })
      expect(verdict).toEqual({ violations: [], counts: { sent: 20 }, bodies: 20 })
      expect(ended.status).toBe(0)
    },
  )

  it('lists what a server drops after the final dot as unknown, and sends it again only when told', async () => {
    const server = await start({ drop: { stage: 'dot', share: 0.3 } })
    const project = makeProject({ recipients: 20, port: server.port, mail: QUICK })
    const ended = await sendHere(project)
    expect(ended.status).toBe(8)
    const first = await judge({ project, entries: server.entries(), status: 8, unknownMax: 20 })
    expect(first.violations).toEqual([])
    expect(first.bodies).toBe(20)
    const unknown = first.counts.unknown!
    expect(unknown).toBeGreaterThan(0)
    expect(ended.unknown).toHaveLength(unknown)
    expect((await resumeHere(project)).status).toBe(8)
    expect(server.entries().filter(({ kind }) => kind === 'body')).toHaveLength(20)
    await server.stop()
    const calm = await start({})
    project.configure({ port: calm.port })
    expect((await resumeHere(project, 'resend')).status).toBe(0)
    const again = calm.entries().filter(({ kind }) => kind === 'body')
    expect(again).toHaveLength(unknown)
    for (const { rcpt, sha256 } of again)
      expect(server.entries().find((one) => one.kind === 'body' && one.rcpt === rcpt)?.sha256).toBe(sha256)
    await calm.stop()
  })

  it.each([
    ['mail', '550 5.1.8 no such sender'],
    ['rcpt', '550 5.1.1 no such user'],
    ['data', '554 5.6.0 no'],
    ['dot', '554 5.7.1 spam (dot)'],
  ] as const)('tries once what a server refuses for good at %s', async (stage, answer) => {
    const { project, ended, entries } = await sendOnce({ refuse: [{ stage, answer, share: 0.3 }] })
    expect(ended.status).toBe(8)
    const verdict = await judge({ project, entries, status: 8, unknownMax: 0, excused: () => true })
    expect(verdict.violations).toEqual([])
    expect((verdict.counts.failed ?? 0) + (verdict.counts.sent ?? 0)).toBe(20)
    expect(verdict.counts.failed).toBeGreaterThan(0)
    expect(entries.filter(({ kind }) => kind === 'try')).toHaveLength(20)
  })

  it('tries again what a server refuses for now, and not before it is due', async () => {
    const { project, ended, entries } = await sendOnce(
      { greylistMs: 250 },
      { mail: { ...QUICK, retryMinutes: [0.006, 0.01, 0.01] } },
    )
    const verdict = await judge({ project, entries, status: ended.status, unknownMax: 0 })
    expect(verdict).toEqual({ violations: [], counts: { sent: 20 }, bodies: 20 })
    const tries = groupByRecipient(entries.filter(({ kind }) => kind === 'try'))
    for (const [, [one, two]] of tries) expect(two!.at - one!.at).toBeGreaterThanOrEqual(355)
  })

  it('gives up when the delays are used up', async () => {
    const { ended, entries } = await sendOnce(
      { refuse: [{ stage: 'rcpt', answer: '451 4.3.0 later' }] },
      { recipients: 3, mail: { ...QUICK, retryMinutes: [0.001, 0.001] } },
    )
    expect(ended.status).toBe(8)
    expect(entries.filter(({ kind }) => kind === 'try')).toHaveLength(9)
  })

  it('pauses when the servers refuse the sender', async () => {
    const answer = '550 5.7.515 Access denied, sending domain does not meet the required level'
    const { ended, entries } = await sendOnce({ refuse: [{ stage: 'rcpt', answer }] }, { recipients: 60 })
    expect(ended.status).toBe(8)
    expect(entries.filter(({ kind }) => kind === 'try').length).toBeLessThanOrEqual(20)
    expect(ended.end).toEqual({ kind: 'paused', response: answer })
  })

  it('takes silence after the final dot for unknown, and sends nothing meanwhile', async () => {
    const { project, ended, entries } = await sendOnce(
      { dotDelayMs: 60_000 },
      { recipients: 3, server: { timeoutSeconds: 0.5 } },
    )
    const verdict = await judge({ project, entries, status: ended.status, unknownMax: 3 })
    expect(verdict).toEqual({ violations: [], counts: { unknown: 3 }, bodies: 3 })
  })

  it('finishes what is on its way when it is told to stop, and goes on later', async () => {
    // Ten more rounds of five are to come when it is told: far longer than a loaded machine takes to tell it.
    const server = await start({ dotDelayMs: 250 })
    const project = makeProject({ recipients: 60, port: server.port })
    const child = startIn(project, toSendArgs(await planHash(project)))
    const ended = finish(child)
    while (server.entries().length < 12) await sleep(20)
    child.kill('SIGTERM')
    expect((await ended).status).toBe(130)
    const verdict = await judge({
      project,
      entries: server.entries(),
      status: 130,
      unknownMax: 0,
      excused: () => true,
    })
    expect(verdict.counts.unknown).toBeUndefined()
    expect((await resumeHere(project)).status).toBe(0)
    const after = await judge({ project, entries: server.entries(), status: 0, unknownMax: 0 })
    expect(after).toEqual({ violations: [], counts: { sent: 60 }, bodies: 60 })
    await server.stop()
  })

  it('skips nobody and gives nobody two when it is killed again and again', async () => {
    const seed = 20_261_125
    const random = makeRandom(seed)
    const server = await start({ replyDelayMs: 4 })
    const project = makeProject({ recipients: 200, port: server.port })
    let kills = 0
    let status: number | null = null
    let args = toSendArgs(await planHash(project))
    while (status === null && kills < 12) {
      const child = startIn(project, args)
      const ended = finish(child)
      // Counted in what the server has heard, however fast or slow the machine is.
      const heard = server.entries().length + 1 + Math.floor(random() * 40)
      while (child.exitCode === null && server.entries().length < heard) await sleep(5)
      child.kill('SIGKILL')
      status = (await ended).status
      if (status === null) kills++
      args = ['resume', '--json']
    }
    status ??= (await resumeHere(project)).status
    const verdict = await judge({ project, entries: server.entries(), status, unknownMax: kills * 5 })
    expect(verdict.violations, `seed ${seed}`).toEqual([])
    expect(kills).toBeGreaterThan(1)
    await server.stop()
  })
})

import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { startMailHost, type MailHost } from '../../deliver/smtp/mail-host.ts'
import { makeProject, resumeHere, runIn, sendHere, type ProjectOptions } from '../../faults/make-project.ts'

let host: MailHost
const folders: string[] = []
afterEach(async () => {
  await host.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function make(options: Omit<ProjectOptions, 'port'>) {
  host = await startMailHost({ delayMs: 5 })
  const project = makeProject({ port: host.port, connections: 8, ...options })
  folders.push(project.folder)
  return project
}

/** How many places a bucket has; below nought they are booked ahead. */
function readTokens(store: string, name: string): number {
  const database = new DatabaseSync(store)
  const row = database.prepare('SELECT tokens FROM buckets WHERE name = ?').get(name) as { tokens: number }
  database.close()
  return row.tokens
}

function readBuckets(store: string): readonly string[] {
  const database = new DatabaseSync(store)
  const rows = database.prepare('SELECT name FROM buckets ORDER BY name').all() as { name: string }[]
  database.close()
  return rows.map(({ name }) => name)
}

const isSlow = (i: number) => i % 3 === 0

describe('sendEdition() within limits', () => {
  it('has no more connections to a domain than its own limit, or that of all domains', async () => {
    const project = await make({
      recipients: 60,
      domain: (i) => (isSlow(i) ? 'slow.example' : 'quick.example'),
      mail: { connectionsPerDomain: 3, domains: { 'slow.example': { connections: 1 } } },
    })
    expect((await sendHere(project)).counts.sent).toBe(60)
    expect(Object.fromEntries(host.atOnce)).toEqual({ 'slow.example': 1, 'quick.example': 3 })
  })

  it('keeps to the rate of all and to those of domains, also with two senders', async () => {
    const project = await make({
      recipients: 90,
      domain: (i) => (isSlow(i) ? 'slow.example' : 'quick.example'),
      mail: { perSecond: 40, domains: { 'slow.example': { perSecond: 10 } } },
    })
    const startedAt = performance.now()
    const first = sendHere(project)
    while (host.messages.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await Promise.all([first, runIn(project, ['resume']), resumeHere(project)])
    const seconds = (performance.now() - startedAt) / 1000
    // Whoever ends while another still has some says that it is not finished; now it is.
    expect((await resumeHere(project)).status).toBe(0)
    expect(host.messages).toHaveLength(90)
    expect(new Set(host.messages.map(({ rcpt }) => rcpt)).size).toBe(90)
    // A bucket holds what a second brings: (90 - 40) / 40, and (30 - 10) / 10 for the slow domain.
    expect(seconds).toBeGreaterThanOrEqual(2)
    expect(readBuckets(project.store)).toEqual(['mail', 'mail slow.example'])
  })

  it('gives back the places of messages that were not sent when it stops', async () => {
    const project = await make({
      recipients: 12,
      domain: (i) => (isSlow(i) ? 'slow.example' : 'quick.example'),
      mail: { perSecond: 0.001, domains: { 'slow.example': { perSecond: 0.001 } } },
    })
    const stop = new AbortController()
    const sending = sendHere(project, { signal: stop.signal })
    while (host.messages.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    // Lanes wait for places, and one message for its domain's, by then or when the run has ended.
    setTimeout(() => stop.abort(), 200)
    expect((await sending).counts).toMatchObject({ sent: 1, pending: 11 })
    // A place for the one that went out, of one that there was; in the seconds since, next to nothing has come.
    expect(readTokens(project.store, 'mail')).toBeCloseTo(0, 0)
    const first = host.messages[0]!.rcpt.endsWith('@slow.example') ? 0 : 1
    expect(readTokens(project.store, 'mail slow.example')).toBeCloseTo(first, 0)
  })

  it('begins to rest where the run before left its bucket', async () => {
    const project = await make({ recipients: 12, mail: { perSecond: 0.001 } })
    const stop = new AbortController()
    const options = { signal: stop.signal }
    // The first goes at once; the second would have to wait for a quarter of an hour.
    const sending = sendHere(project, options)
    while (host.messages.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    setTimeout(() => stop.abort(), 50)
    expect((await sending).counts).toMatchObject({ sent: 1, pending: 11 })
    const again = new AbortController()
    setTimeout(() => again.abort(), 500)
    expect((await resumeHere(project, 'leave', { signal: again.signal })).counts).toMatchObject({
      sent: 1,
      pending: 11,
    })
    expect(host.messages).toHaveLength(1)
  })
})

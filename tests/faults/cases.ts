import { spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort, findPostfix } from '../../bench/postfix.ts'
import { openSubscribers } from '../../src/store/store.ts'
import { toEmailAddress } from '../../src/model/email-address.ts'
import { judge, type Verdict } from './judge.ts'
import {
  finish,
  makeProject,
  planHash,
  resumeHere,
  runIn,
  sendHere,
  startIn,
  toSendArgs,
  type Project,
  type ProjectOptions,
} from './make-project.ts'
import type { Manners, Stage } from './manners.ts'
import { makeRandom } from './random.ts'
import { startServer, type RunningServer } from './start-server.ts'

export interface CaseOptions {
  readonly seed: number
  readonly scratch: string
}

export interface CaseResult {
  readonly told: string
  readonly violations: readonly string[]
}

type Case = readonly [id: string, title: string, run: (options: CaseOptions) => Promise<CaseResult>]

const SOON = { retryMinutes: [0.005, 0.01, 0.02, 0.04, 0.08], waitMinutes: 1 }
const RESTARTS_MAX = 20
let logs = 0

interface Set {
  readonly server: RunningServer
  readonly project: Project
}

async function set(
  { seed, scratch }: CaseOptions,
  manners: Partial<Manners>,
  options: Partial<ProjectOptions> = {},
): Promise<Set> {
  const server = await startServer({ log: join(scratch, `${++logs}.jsonl`), seed, ...manners })
  return { server, project: makeProject({ recipients: 50, port: server.port, mail: SOON, ...options }) }
}

/** Goes on until nothing is left to do, and holds the ledger against what the server got. */
async function settle(
  { server, project }: Set,
  more: { readonly unknownMax: number; readonly excused?: (address: string) => boolean },
): Promise<Verdict> {
  let status: number | null = null
  for (let i = 0; i < RESTARTS_MAX; i++) {
    status = (await goOn(project)).status
    if (status === 0 || status === 8) break
  }
  const verdict = await judge({ project, entries: server.entries(), status, ...more })
  await server.stop()
  rmSync(project.folder, { recursive: true, force: true })
  return verdict
}

/** Resumes; sends anew where the list was not whole in the ledger. */
async function goOn(project: Project): Promise<{ readonly status: number }> {
  return resumeHere(project).catch(() => sendHere(project))
}

const sum = (verdicts: readonly Verdict[], state: keyof Verdict['counts']) =>
  verdicts.reduce((total, { counts }) => total + (counts[state] ?? 0), 0)
const join2 = (verdicts: readonly Verdict[]) => verdicts.flatMap(({ violations }) => violations)

/** Kills at random moments while messages go out. */
async function killAtRandom(options: CaseOptions): Promise<CaseResult> {
  const random = makeRandom(options.seed)
  const wanted = Number(process.env['FAULT_KILLS'] ?? 300)
  const verdicts: Verdict[] = []
  let kills = 0
  for (let run = 0; kills < wanted; run++) {
    const connections = run % 2 === 0 ? 5 : 1
    const held = await set(
      { ...options, seed: options.seed + run },
      { replyDelayMs: 3 },
      { recipients: 400, connections },
    )
    let own = 0
    let args = toSendArgs(await planHash(held.project))
    for (let restart = 0; restart < RESTARTS_MAX && kills < wanted; restart++) {
      const child = startIn(held.project, args)
      const ended = finish(child)
      // Most are counted from when it begins to send, however slow the machine is; some from its very start.
      if (random() < 0.75) await untilHeard(held.server, child)
      const timer = setTimeout(() => child.kill('SIGKILL'), random() * 600)
      const { status } = await ended
      clearTimeout(timer)
      if (status === 0 || status === 8) break
      if (status === null) {
        kills++
        own++
      }
      args = status === 7 || status === 4 ? toSendArgs(await planHash(held.project)) : ['resume', '--json']
    }
    verdicts.push(await settle(held, { unknownMax: own * connections }))
  }
  const lost = join2(verdicts)
  return {
    told: `${kills} kills, ${sum(verdicts, 'sent')} sent, ${sum(verdicts, 'unknown')} unknown; with none wrong, under ${((3 / kills) * 100).toFixed(1)} % at 95 %`,
    violations: lost,
  }
}

/** Waits until the server hears more, or the sender has ended. */
async function untilHeard(server: RunningServer, child: ChildProcess): Promise<void> {
  const before = server.logBytes()
  while (server.logBytes() === before && child.exitCode === null && child.signalCode === null) await sleep(5)
}

/** Under strace, every k-th sync to disk kills or fails. */
async function atEverySync(
  options: CaseOptions,
  { inject, step, max }: { readonly inject: string; readonly step: number; readonly max: number },
): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  let hits = 0
  for (let k = 1; k < max; k += step) {
    const held = await set({ ...options, seed: options.seed + k }, {}, { recipients: 12, connections: 2 })
    const args = toSendArgs(await planHash(held.project))
    const wrap = [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      'trace=fsync,fdatasync',
      '-e',
      `inject=fsync,fdatasync:${inject}:when=${k}`,
    ]
    const ended = await runIn(held.project, args, wrap)
    const isHit = ended.status !== 0
    if (isHit) hits++
    verdicts.push(await settle(held, { unknownMax: 2 }))
    if (!isHit) break
  }
  if (hits === 0) violations.push('no fault was injected; is strace allowed here?')
  return {
    told: `${hits} syncs hit, ${sum(verdicts, 'unknown')} unknown`,
    violations: [...violations, ...join2(verdicts)],
  }
}

/** The sender is killed when its message is at a stage of the conversation. */
async function killAtStages(options: CaseOptions): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  for (const stage of ['mail', 'rcpt', 'data', 'body', 'dot', 'after-dot'] as const)
    for (const connections of [1, 5])
      for (const when of [1, 7]) {
        const pidFile = join(options.scratch, `pid-${++logs}`)
        const held = await set(options, { kill: { stage, pidFile, when } }, { recipients: 20, connections })
        const child = startIn(held.project, toSendArgs(await planHash(held.project)))
        writeFileSync(pidFile, String(child.pid))
        await finish(child)
        verdicts.push(await settle(held, { unknownMax: connections }))
      }
  return {
    told: `${verdicts.length} kills, ${sum(verdicts, 'unknown')} unknown`,
    violations: join2(verdicts),
  }
}

async function dropAtStages(options: CaseOptions): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  for (const stage of ['connect', 'mail', 'rcpt', 'data', 'body', 'dot', 'after-dot'] as const) {
    const isAfter = stage === 'dot' || stage === 'after-dot'
    // What fits into the buffers of the system has left us whole before a server can drop it half way.
    const words = stage === 'body' ? 400_000 : 0
    const recipients = stage === 'body' ? 10 : 100
    const held = await set(options, { drop: { stage, share: 0.3 } }, { recipients, words })
    await sendHere(held.project)
    const verdict = await settle(held, { unknownMax: isAfter ? 100 : stage === 'body' ? 10 : 0 })
    if (stage === 'dot' && verdict.bodies !== 100)
      violations.push(`dot: ${verdict.bodies} bodies instead of 100`)
    verdicts.push(verdict)
  }
  return {
    told: `${verdicts.length} stages, ${sum(verdicts, 'unknown')} unknown, all after the dot or in the buffers`,
    violations: [...violations, ...join2(verdicts)],
  }
}

async function refuseForNow(options: CaseOptions): Promise<CaseResult> {
  const share = await set(
    options,
    { refuse: [{ stage: 'rcpt', answer: '451 4.3.0 later', share: 0.3 }] },
    { recipients: 300 },
  )
  await sendHere(share.project)
  const tries = share.server.entries().filter(({ kind }) => kind === 'try').length
  const first = await settle(share, { unknownMax: 0 })
  const grey = await set(options, { greylistMs: 250 }, { recipients: 100 })
  await sendHere(grey.project)
  const second = await settle(grey, { unknownMax: 0 })
  const violations = [...first.violations, ...second.violations]
  if (tries > 300 * 1.6) violations.push(`${tries} attempts for 300 messages`)
  for (const { bodies, counts } of [first, second])
    if (bodies !== counts.sent) violations.push(`${bodies} bodies, ${counts.sent} sent`)
  return {
    told: `30 % refused: ${tries} attempts for 300; greylisting: ${second.counts.sent} of 100`,
    violations,
  }
}

async function refuseForGood(options: CaseOptions): Promise<CaseResult> {
  const answers: readonly (readonly [Stage, string])[] = [
    ['mail', '550 5.1.8 no such sender'],
    ['rcpt', '550 5.1.1 no such user'],
    ['data', '554 5.6.0 no'],
    ['dot', '552 5.3.4 too large (dot)'],
  ]
  const verdicts: Verdict[] = []
  const violations: string[] = []
  for (const [stage, answer] of answers) {
    const held = await set(options, { refuse: [{ stage, answer, share: 0.4 }] }, { recipients: 100 })
    await sendHere(held.project)
    const tries = held.server.entries().filter(({ kind }) => kind === 'try').length
    if (tries > 100) violations.push(`${stage}: ${tries} attempts for 100 messages`)
    verdicts.push(await settle(held, { unknownMax: 0, excused: () => true }))
  }
  const policy = await set(
    options,
    { refuse: [{ stage: 'rcpt', answer: '550 5.7.515 Access denied' }] },
    { recipients: 100 },
  )
  const { end } = await sendHere(policy.project)
  const stopped = policy.server.entries().filter(({ kind }) => kind === 'try').length
  if (end.kind !== 'paused' || stopped > 20) violations.push(`policy: ${end.kind} after ${stopped}`)
  await policy.server.stop()
  return {
    told: `${sum(verdicts, 'failed')} failed after one attempt; a policy answer pauses after ${stopped}`,
    violations: [...violations, ...join2(verdicts)],
  }
}

async function slowServer(options: CaseOptions): Promise<CaseResult> {
  const slow = await set(
    options,
    { replyDelayMs: 150, dotDelayMs: 900 },
    { recipients: 20, server: { timeoutSeconds: 3 } },
  )
  await sendHere(slow.project)
  const first = await settle(slow, { unknownMax: 0 })
  const silent = await set(
    options,
    { dotDelayMs: 60_000 },
    { recipients: 10, server: { timeoutSeconds: 0.5 } },
  )
  await sendHere(silent.project)
  const second = await settle(silent, { unknownMax: 10 })
  const never = await set(
    options,
    { never354: true },
    { recipients: 3, server: { timeoutSeconds: 0.3 }, mail: { ...SOON, retryMinutes: [0.005] } },
  )
  await sendHere(never.project)
  const third = await settle(never, { unknownMax: 0, excused: () => true })
  const violations = join2([first, second, third])
  if (second.bodies !== 10 || second.counts.unknown !== 10)
    violations.push(`silence: ${JSON.stringify(second.counts)}`)
  return {
    told: `${first.counts.sent} sent slowly; silence after the dot: ${second.counts.unknown} unknown; no 354: ${third.bodies} bodies`,
    violations,
  }
}

async function race(options: CaseOptions): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  for (const [senders, rounds] of [
    [2, 6],
    [8, 2],
  ] as const)
    for (let round = 0; round < rounds; round++) {
      const held = await set(options, { replyDelayMs: 1 }, { recipients: 200 })
      const hash = await planHash(held.project)
      const first = runIn(held.project, toSendArgs(hash))
      while (held.server.entries().length === 0) await sleep(20)
      await Promise.all([
        first,
        ...Array.from({ length: senders - 1 }, () => runIn(held.project, ['resume'])),
      ])
      verdicts.push(await settle(held, { unknownMax: 0 }))
    }
  // One is stopped for longer than its lease while another goes on.
  const held = await set(options, { replyDelayMs: 5 }, { recipients: 200 })
  const child = startIn(held.project, toSendArgs(await planHash(held.project)))
  const ended = finish(child)
  while (held.server.entries().length < 40) await sleep(20)
  child.kill('SIGSTOP')
  await sleep(33_000)
  await runIn(held.project, ['resume'])
  child.kill('SIGCONT')
  await ended
  verdicts.push(await settle(held, { unknownMax: 5 }))
  return {
    told: `${verdicts.length} races, ${sum(verdicts, 'unknown')} unknown`,
    violations: join2(verdicts),
  }
}

async function clockJumps(options: CaseOptions): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  for (const jump of ['+3 days', '-3 days', '+1 year', '-1 hour', '@2026-03-29 00:59:58']) {
    const held = await set(options, { replyDelayMs: 3, greylistMs: 100 }, { recipients: 60 })
    const child = startIn(held.project, toSendArgs(await planHash(held.project)))
    const ended = finish(child)
    while (held.server.entries().length < 20) await sleep(20)
    child.kill('SIGKILL')
    await ended
    await runIn(held.project, ['resume'], ['faketime', '-f', toFaketime(jump)])
    verdicts.push(await settle(held, { unknownMax: 5 }))
  }
  return {
    told: `${verdicts.length} jumps, ${sum(verdicts, 'unknown')} unknown`,
    violations: join2(verdicts),
  }
}

function toFaketime(jump: string): string {
  const match = /^([+-]\d+) (year|day|hour)s?$/.exec(jump)
  return match === null ? jump : `${match[1]}${match[2]![0]}`
}

/** The ledger is torn or has a bit turned: it is refused, or nothing that was sent goes out again. */
async function damagedLedger(options: CaseOptions): Promise<CaseResult> {
  const random = makeRandom(options.seed)
  const held = await set(options, {}, { recipients: 100 })
  await sendHere(held.project)
  const whole = readFileSync(held.project.store)
  const violations: string[] = []
  let refused = 0
  const harms = 120
  for (let i = 0; i < harms; i++) {
    const bytes = Buffer.from(whole)
    const at = Math.floor(random() * bytes.length)
    if (i % 2 === 0) bytes[at]! ^= 1 << Math.floor(random() * 8)
    const harmed = i % 2 === 0 ? bytes : bytes.subarray(0, at)
    for (const tail of ['-wal', '-shm']) rmSync(held.project.store + tail, { force: true })
    writeFileSync(held.project.store, harmed)
    const before = held.server.entries().length
    await resumeHere(held.project).catch(() => refused++)
    const sent = held.server.entries().length - before
    if (sent > 0)
      violations.push(`${i % 2 === 0 ? 'a bit at' : 'torn at'} ${at}: ${sent} lines at the server`)
  }
  await held.server.stop()
  return { told: `${refused} of ${harms} refused, nothing sent again`, violations }
}

/** List, edition and wishes change between a crash and going on. */
async function changedInput(options: CaseOptions): Promise<CaseResult> {
  const verdicts: Verdict[] = []
  const violations: string[] = []
  for (let round = 0; round < 5; round++) {
    const held = await set(
      { ...options, seed: options.seed + round },
      { replyDelayMs: 5 },
      { recipients: 80 },
    )
    const { project, server } = held
    const child = startIn(project, toSendArgs(await planHash(project)))
    const ended = finish(child)
    while (server.entries().length < 30) await sleep(10)
    child.kill('SIGKILL')
    await ended
    const got = new Set(server.entries().map(({ rcpt }) => rcpt))
    const leaver = project.addresses.findLast((address) => !got.has(address))!
    const list = await openSubscribers(project.store)
    await list.suppress(toEmailAddress(leaver)!, 'asked to')
    await list.close()
    writeFileSync(join(project.folder, 'readers.csv'), 'email,name\nstranger@example.net,Stranger\n')
    const html = join(project.folder, 'out', '2026-W48', 'email.html')
    writeFileSync(html, readFileSync(html, 'utf8').replace('Ferry', 'CHANGED'))
    verdicts.push(await settle(held, { unknownMax: 5, excused: (address) => address === leaver }))
    if (server.entries().some(({ kind, rcpt }) => kind === 'body' && rcpt === leaver))
      violations.push(`sent to ${leaver}, who left`)
  }
  return {
    told: `${verdicts.length} times; frozen bytes for all, nothing for who left`,
    violations: [...violations, ...join2(verdicts)],
  }
}

async function postfixSink(options: CaseOptions): Promise<CaseResult> {
  const postfix = findPostfix()
  if (postfix === undefined)
    return {
      told: '',
      violations: ['smtp-sink is not here; apt-get install postfix, or set GAZETTE_POSTFIX'],
    }
  const violations: string[] = []
  const told: string[] = []
  for (const [flags, state, count] of [
    [[], 'sent', 50],
    [['-q', '.'], 'unknown', 50],
    [['-f', 'rcpt'], 'failed', 50],
  ] as const) {
    const port = await findFreePort()
    const sink = postfix.run('smtp-sink', ['-u', 'nobody', ...flags, `127.0.0.1:${port}`, '100'])
    await sleep(500)
    const project = makeProject({ recipients: 50, port, mail: SOON })
    const { counts } = await sendHere(project)
    if (counts[state] !== count) violations.push(`smtp-sink ${flags.join(' ')}: ${JSON.stringify(counts)}`)
    told.push(`${flags.join(' ') || 'plain'}: ${counts[state]} ${state}`)
    sink.kill()
  }
  void options
  return { told: told.join(', '), violations }
}

/** Python's dkim package verifies what we signed, and refuses it once something is changed or added. */
async function pythonVerifies(options: CaseOptions): Promise<CaseResult> {
  const keys = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('ed25519')]
  const files = keys.map(({ privateKey }, i) => {
    const path = join(options.scratch, `key-${i}.pem`)
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    return path
  })
  const dkim = files.map((keyFile, i) => ({ selector: `s${i}`, keyFile }))
  const unsubscribeUrl = 'https://example.org/leave/{token}'
  const held = await set(options, { keep: true }, { recipients: 20, mail: { ...SOON, dkim, unsubscribeUrl } })
  await sendHere(held.project)
  const texts = held.server.entries().flatMap(({ text }) => (text === undefined ? [] : [text]))
  const records = keys.map(({ publicKey }, i) => {
    const der = publicKey.export({ type: 'spki', format: 'der' })
    return i === 0
      ? `v=DKIM1; k=rsa; p=${der.toString('base64')}`
      : `v=DKIM1; k=ed25519; p=${der.subarray(-32).toString('base64')}`
  })
  const input = JSON.stringify({ records, texts })
  const script = join(import.meta.dirname, 'verify-dkim.py')
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  await held.server.stop()
  if (status !== 0) return { told: stdout.trim(), violations: [stderr.trim() || stdout.trim()] }
  return { told: stdout.trim(), violations: texts.length === 20 ? [] : [`${texts.length} messages`] }
}

/** Id, title and what runs. */
export const CASES: readonly Case[] = [
  ['F1', 'killed at random', killAtRandom],
  [
    'F2',
    'killed at every sync to disk',
    (options) => atEverySync(options, { inject: 'signal=SIGKILL', step: 1, max: 60 }),
  ],
  ['F3', 'killed at each stage of a conversation', killAtStages],
  ['F4', 'dropped at each stage', dropAtStages],
  ['F5', 'refused for now, greylisted', refuseForNow],
  ['F6', 'refused for good', refuseForGood],
  ['F7', 'slow and silent servers', slowServer],
  [
    'F8',
    'disk full at every other sync',
    (options) => atEverySync(options, { inject: 'error=ENOSPC', step: 2, max: 60 }),
  ],
  ['F9', 'several senders race', race],
  ['F10', 'clock jumps', clockJumps],
  ['F11', 'damaged ledger', damagedLedger],
  ['F12', 'changed input on resume', changedInput],
  ['SINK', "Postfix's smtp-sink", postfixSink],
  ['DKIM', "Python's dkim verifies", pythonVerifies],
]

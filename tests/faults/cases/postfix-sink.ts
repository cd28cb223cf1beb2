import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostfix, type Postfix } from '../../../bench/postfix.ts'
import { choose, toResult, type CaseOptions, type FaultCase } from '../fault-case.ts'
import { judge, type Verdict } from '../judge.ts'
import { finish, makeProject, planHash, sendHere, startIn, toSendArgs } from '../make-project.ts'
import { makeRandom } from '../random.ts'
import { goOn, SOON, toScratchPath } from '../stage.ts'
import type { ServerEntry } from '../start-server.ts'
import { findSteadyPort } from '../steady-port.ts'

const RECIPIENTS = 50
const CONNECTIONS = 5
const RUNS = [
  [[], 'sent'],
  [['-q', '.'], 'unknown'],
  [['-f', 'rcpt'], 'failed'],
] as const

export const postfixSink: FaultCase = {
  id: 'SINK',
  title: "Postfix's smtp-sink takes, drops after the dot, refuses; killed at random beside it",
  wanted: 'each once',
  aboutSeconds: 50,
  async run(options) {
    const postfix = findPostfix()
    if (postfix === undefined)
      throw new Error('smtp-sink is not here; apt-get install postfix, or set GAZETTE_POSTFIX')
    const violations: string[] = []
    const told: string[] = []
    for (const [flags, state] of RUNS) {
      const port = await findSteadyPort()
      const sink = await startSink(postfix, port, flags)
      const { counts } = await sendHere(makeProject({ recipients: RECIPIENTS, port, mail: SOON }))
      if (counts[state] !== RECIPIENTS)
        violations.push(`smtp-sink ${flags.join(' ')}: ${JSON.stringify(counts)}`)
      told.push(`${flags.join(' ') || 'plain'}: ${counts[state]} ${state}`)
      sink.kill()
    }
    const { verdict, kills } = await killBesideSink(options, postfix)
    return toResult({
      told: `${told.join(', ')}; ${kills} kills`,
      faults: RUNS.length + kills,
      verdicts: [verdict],
      unknownMax: kills * CONNECTIONS,
      violations,
    })
  },
}

async function startSink(postfix: Postfix, port: number, flags: readonly string[]) {
  const sink = postfix.run('smtp-sink', ['-u', 'nobody', ...flags, `127.0.0.1:${port}`, '100'])
  while (!(await isListening(port))) {
    if (sink.exitCode !== null) throw new Error(`smtp-sink ended with ${sink.exitCode}`)
    await sleep(50)
  }
  return sink
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** What smtp-sink wrote down of each message is held against the ledger. */
async function killBesideSink(
  options: CaseOptions,
  postfix: Postfix,
): Promise<{ readonly verdict: Verdict; readonly kills: number }> {
  const random = makeRandom(options.seed)
  const dumps = toScratchPath(options, 'dumps')
  mkdirSync(dumps)
  for (const path of [options.scratch, dumps]) chmodSync(path, 0o777)
  const port = await findSteadyPort()
  const sink = await startSink(postfix, port, ['-d', join(dumps, 'message.')])
  const recipients = choose(options, { selection: 400, whole: 2000 })
  const wanted = choose(options, { selection: 4, whole: 30 })
  const project = makeProject({ recipients, port, mail: SOON, connections: CONNECTIONS })
  let args = toSendArgs(await planHash(project))
  let kills = 0
  for (let i = 0; i < wanted; i++) {
    const heard = readdirSync(dumps).length + 1 + Math.floor((random() * recipients) / wanted)
    const child = startIn(project, args)
    const ended = finish(child)
    while (child.exitCode === null && readdirSync(dumps).length < heard) await sleep(5)
    child.kill('SIGKILL')
    if ((await ended).signal !== 'SIGKILL') break
    kills++
    args = ['resume', '--json']
  }
  const { status, unknown } = await goOn(project)
  sink.kill()
  const entries = readdirSync(dumps).flatMap((name) => readDump(join(dumps, name)))
  const unknownMax = kills * CONNECTIONS
  return { verdict: await judge({ project, entries, status, listed: unknown, unknownMax }), kills }
}

/** A message that came whole, as the recording server would have written it down. */
function readDump(path: string): readonly ServerEntry[] {
  const text = readFileSync(path, 'latin1')
  const boundary = /boundary="(.+?)"/.exec(text)?.[1]
  if (boundary === undefined || !text.includes(`--${boundary}--`)) return []
  const find = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'im').exec(text)?.[1] ?? ''
  const rcpt = /<(.*?)>/.exec(find('X-Rcpt-Args'))?.[1] ?? ''
  return [
    { at: 0, kind: 'body', rcpt, to: find('To'), messageId: find('Message-ID') },
    { at: 0, kind: 'accepted', rcpt },
  ]
}

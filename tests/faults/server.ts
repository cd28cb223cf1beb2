// An SMTP server in a process of its own that writes down what it got, on disk before it answers. Its manners are given as
// JSON in the first argument; see `Manners`. It prints its port.
import { createHash } from 'node:crypto'
import { fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeRandom } from './random.ts'
import type { Manners, Refusal, Stage } from './manners.ts'

const manners = JSON.parse(process.argv[2]!) as Manners
const random = makeRandom(manners.seed)
const log = openSync(manners.log, 'a')
const seen = new Map<string, number>()
// The first connection, however long a sender takes to get there.
let startedAt: number | undefined
let connections = 0
let drops = 0

function record(entry: object): void {
  writeSync(log, `${JSON.stringify({ at: Date.now(), ...entry })}\n`)
  fdatasyncSync(log)
}

/** The refusal that applies to an address at a stage. */
function findRefusal(stage: Stage, rcpt: string): Refusal | undefined {
  return manners.refuse?.find((refusal) => {
    if (refusal.stage !== stage) return false
    if (refusal.forMs !== undefined && Date.now() - (startedAt ?? 0) >= refusal.forMs) return false
    if (refusal.match !== undefined && !rcpt.includes(refusal.match)) return false
    return random() < (refusal.share ?? 1)
  })
}

/** Whether a try comes too early for a server that greylists. */
function isGrey(rcpt: string): boolean {
  if (manners.greylistMs === undefined) return false
  const first = seen.get(rcpt)
  if (first === undefined) seen.set(rcpt, Date.now())
  return first === undefined || Date.now() - first < manners.greylistMs
}

// A body is looked at when some of it is there; whoever drops it then has not seen its end.
const isHalf = (text: string) =>
  (manners.drop?.stage === 'body' || manners.kill?.stage === 'body') && text.length > 2000

let reached = 0

/** Kills the sender when it is time; it may still get an answer that was on its way. */
function killAt(stage: Stage): void {
  const { kill } = manners
  if (kill?.stage !== stage || ++reached !== kill.when) return
  try {
    process.kill(Number(readFileSync(kill.pidFile, 'utf8')), 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

function serve(socket: Socket): void {
  const connection = ++connections
  startedAt ??= Date.now()
  let buffered = ''
  // How much of what is buffered has been looked through for the end of a body: large ones come in many chunks.
  let searched = 0
  let from = ''
  let rcpt = ''
  let isData = false
  let isDropped = false
  let trickled = Promise.resolve()
  const trickle = async (text: string, ms: number) => {
    for (const byte of text) {
      await sleep(ms)
      if (socket.destroyed) return
      socket.write(byte)
    }
  }
  const say = (line: string) => {
    const { byteDelayMs } = manners
    if (byteDelayMs !== undefined) trickled = trickled.then(() => trickle(`${line}\r\n`, byteDelayMs))
    else if (manners.replyDelayMs === undefined) socket.write(`${line}\r\n`)
    else setTimeout(() => socket.write(`${line}\r\n`), manners.replyDelayMs)
  }
  const drop = (stage: Stage) => {
    killAt(stage)
    if (manners.drop?.stage !== stage || random() >= (manners.drop.share ?? 1)) return false
    if (drops >= (manners.drop.countMax ?? Infinity)) return false
    drops++
    record({ kind: 'dropped', stage, rcpt })
    isDropped = true
    socket.destroy()
    return true
  }
  const answer = (stage: Stage, yes: string) => {
    const refusal = findRefusal(stage, rcpt)
    if (refusal !== undefined) record({ kind: 'refused', stage, rcpt, answer: refusal.answer })
    say(refusal?.answer ?? yes)
    // RFC 5321 3.8: whoever says 421 closes the connection.
    if (refusal?.answer.startsWith('421') === true) socket.end()
    return refusal === undefined
  }
  const take = (body: string) => {
    const header = body.slice(0, body.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ')
    const find = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'im').exec(header)?.[1] ?? ''
    record({
      kind: 'body',
      connection,
      from,
      rcpt,
      to: find('To'),
      messageId: find('Message-ID'),
      sha256: createHash('sha256').update(body, 'latin1').digest('hex'),
      bytes: body.length,
    })
    if (manners.keep === true) record({ kind: 'text', rcpt, text: body })
    if (drop('dot')) return
    const finish = () => {
      const refusal = findRefusal('dot', rcpt)
      if (refusal !== undefined) {
        record({ kind: 'refused', stage: 'dot', rcpt, answer: refusal.answer })
        say(refusal.answer)
        return
      }
      // Before a sender can have the answer: whoever stops this process stops it between any two steps.
      record({ kind: 'accepted', rcpt })
      const yes = '250 2.0.0 Ok: queued'
      if (manners.byteDelayMs === undefined) socket.write(`${yes}\r\n`)
      else say(yes)
      if (drop('after-dot')) return
    }
    if (manners.dotDelayMs === undefined) finish()
    else setTimeout(finish, manners.dotDelayMs)
  }
  const heed = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') say('250-sink\r\n250-PIPELINING\r\n250 8BITMIME')
    else if (verb === 'MAIL') {
      from = /<(.*?)>/.exec(line)?.[1] ?? ''
      rcpt = ''
      if (!drop('mail')) answer('mail', '250 2.1.0 Ok')
    } else if (verb === 'RCPT') {
      const address = /<(.*?)>/.exec(line)?.[1] ?? ''
      rcpt = address
      if (drop('rcpt')) return
      record({ kind: 'try', connection, rcpt: address })
      if (isGrey(address)) {
        record({ kind: 'refused', stage: 'rcpt', rcpt: address, answer: 'grey' })
        say('451 4.7.1 Greylisted, try again later')
        rcpt = ''
      } else if (!answer('rcpt', '250 2.1.5 Ok')) rcpt = ''
    } else if (verb === 'DATA') {
      if (rcpt === '') say('554 5.5.1 No valid recipients')
      else if (manners.never354 === true) return
      else if (drop('data')) return
      else if (answer('data', '354 End data with <CR><LF>.<CR><LF>')) isData = true
    } else if (verb === 'QUIT') {
      killAt('quit')
      say('221 2.0.0 Bye')
      socket.end()
    } else if (verb === 'RSET' || verb === 'NOOP') say('250 2.0.0 Ok')
    else say('502 5.5.2 Command not recognized')
  }
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    if (isDropped) return
    buffered += chunk.toString('latin1')
    for (;;) {
      if (isData) {
        if (isHalf(buffered) && drop('body')) return
        const end = buffered.indexOf('\r\n.\r\n', searched)
        searched = Math.max(0, buffered.length - 4)
        if (end < 0) return
        searched = 0
        const body = buffered.slice(0, end + 2).replace(/^\.\./gm, '.')
        buffered = buffered.slice(end + 5)
        isData = false
        take(body)
      } else {
        const end = buffered.indexOf('\r\n')
        if (end < 0) return
        const line = buffered.slice(0, end)
        buffered = buffered.slice(end + 2)
        heed(line)
      }
      if (isDropped) return
    }
  })
  if (drop('connect')) return
  say('220 sink ESMTP')
}

const server = createServer(serve)
server.listen(manners.port ?? 0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`)
})

// Messages a second to Postfix's smtp-sink beside its smtp-source in the same run, the ledger on; and memory while sending to
// few and to many. Run alone: node bench/sending.ts. BENCH_ALL=1 sends to every one of the many, which takes a quarter of an hour.
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort, findPostfix, type Postfix } from './postfix.ts'

const MESSAGE_BYTES = 64 * 1024
const CONNECTIONS = 20
const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 4000)
const MANY = Number(process.env['BENCH_SUBSCRIBERS'] ?? 1_000_000)
const SENDER = { name: 'The Lantern Brief', email: 'brief@example.org', postalAddress: '1 Quay Street' }
// Everybody is planned and written into the ledger whatever is sent.
const SENT_OF_MANY = process.env['BENCH_ALL'] ? MANY : Math.min(MANY, 20_000)
const FEW = 10_000
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3)

interface SendRun {
  readonly perSecond: number
  readonly peakMebibytes: number
  readonly curve: readonly number[]
  readonly sent: number
}

/** Prints what sending reaches; says so where Postfix's programs are not at hand. */
export async function benchSending(): Promise<void> {
  const postfix = findPostfix()
  if (postfix === undefined) {
    console.log(
      'sending: not measured; smtp-sink and smtp-source are not here (apt-get install postfix, or GAZETTE_POSTFIX)',
    )
    return
  }
  const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-send-'))
  const port = await findFreePort()
  const sink = postfix.run('smtp-sink', ['-u', 'nobody', '-c', `127.0.0.1:${port}`, '1000'])
  try {
    await sleep(500)
    const peer: number[] = []
    const plain: number[] = []
    const signed: number[] = []
    for (let i = 0; i < RUNS; i++) {
      peer.push(runSource(postfix, port))
      plain.push(send(scratch, { port, count: MESSAGES }).perSecond)
      signed.push(send(scratch, { port, count: MESSAGES, dkim: true }).perSecond)
    }
    const ratio = (ours: readonly number[]) => (median(ours) / median(peer)).toFixed(2)
    console.log(
      `sending, ${MESSAGE_BYTES / 1024} KB messages, ${CONNECTIONS} connections, ledger on; medians of ${RUNS}`,
    )
    console.log(`  smtp-source                        ${median(peer).toFixed(0).padStart(5)} messages/s`)
    console.log(
      `  gazette send                       ${median(plain).toFixed(0).padStart(5)} messages/s   ratio ${ratio(plain)} (at least 0.35)`,
    )
    console.log(
      `  gazette send, DKIM with RSA-2048   ${median(signed).toFixed(0).padStart(5)} messages/s   ratio ${ratio(signed)} (at least 0.2)`,
    )
    const few = send(scratch, { port, count: FEW })
    const many = send(scratch, { port, count: MANY, stopAfter: SENT_OF_MANY })
    printMemory(few, FEW)
    printMemory(many, MANY)
    console.log(
      `  ratio ${(many.peakMebibytes / few.peakMebibytes).toFixed(2)} (flat, and under 250 MiB); at each tenth ${many.curve.join(', ')}`,
    )
  } finally {
    sink.kill()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function printMemory({ sent, peakMebibytes, perSecond }: SendRun, count: number): void {
  const what = `memory, ${sent.toLocaleString('en')} sent of ${count.toLocaleString('en')}`
  console.log(
    `  ${what.padEnd(40)} ${peakMebibytes.toFixed(0).padStart(5)} MiB   ${perSecond.toFixed(0)} messages/s`,
  )
}

function runSource(postfix: Postfix, port: number): number {
  const count = MESSAGES * 2
  const started = performance.now()
  const args = [
    '-s',
    `${CONNECTIONS}`,
    '-m',
    `${count}`,
    '-l',
    `${MESSAGE_BYTES}`,
    '-f',
    'a@example.org',
    '-t',
    'b@example.net',
  ]
  postfix.runToEnd('smtp-source', [...args, `127.0.0.1:${port}`])
  return count / ((performance.now() - started) / 1000)
}

interface SendOptions {
  readonly port: number
  readonly count: number
  readonly stopAfter?: number
  readonly dkim?: boolean
}

function send(scratch: string, { port, count, stopAfter = count, dkim = false }: SendOptions): SendRun {
  const folder = mkdtempSync(join(scratch, 'run-'))
  const key = join(folder, 'key.pem')
  if (dkim) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  }
  writeFileSync(
    join(folder, 'gazette.config.json'),
    JSON.stringify({
      title: 'The Lantern Brief',
      sender: { name: 'The Lantern Brief', email: 'brief@example.org' },
      mail: {
        servers: [{ host: '127.0.0.1', port, security: 'none', connections: CONNECTIONS }],
        bounceAddress: 'bounce+{token}@example.org',
        unsubscribeUrl: 'https://example.org/leave/{token}',
        ...(dkim && { dkim: { selector: 'bench', keyFile: key } }),
      },
    }),
  )
  writeEdition(join(folder, 'out', '2026-W48'))
  runScript('fill-store.ts', [folder, `${count}`])
  const run = JSON.parse(runScript('send-run.ts', [folder, `${stopAfter}`])) as SendRun
  rmSync(folder, { recursive: true, force: true })
  return run
}

function runScript(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return stdout
}

/** A built edition whose messages have the wanted size. */
function writeEdition(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const edition = {
    id: '2026-W48',
    title: 'The Lantern Brief',
    date: '2026-11-23',
    subject: 'Ferries and fares',
  }
  const line = '<p>Ferry crews on Lantern Island will work four days a week.</p>\n'
  const greeting = '<p>Dear reader</p>\n'
  const html = greeting + line.repeat(Math.floor((MESSAGE_BYTES * 0.93) / line.length))
  const place = {
    start: greeting.indexOf('reader'),
    end: greeting.indexOf('reader') + 6,
    field: 'name',
    fallback: 'reader',
  }
  const files = {
    'manifest.json': {
      gazette: '0',
      edition,
      files: [],
      sources: [],
      stories: [],
      places: { 'email.html': [place] },
    },
    'edition.json': { ...edition, sender: SENDER },
  }
  for (const [path, value] of Object.entries(files)) writeFileSync(join(folder, path), JSON.stringify(value))
  writeFileSync(join(folder, 'email.html'), html)
  writeFileSync(join(folder, 'email.txt'), `Dear reader\n${'Ferry crews will work four days.\n'.repeat(60)}`)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

if (process.argv[1] === import.meta.filename) await benchSending()

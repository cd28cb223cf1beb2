// node tools/make-reading-samples.ts FOLDER: files of every kind that real programs make of our own texts, for the tests of
// reading. LibreOffice makes the documents, Chromium the saved page; both must be installed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const DOCUMENT = join(root, 'tests', 'fixtures', 'reading', 'swimming-lessons.fodt')
const PAGE = join(root, 'seeds', 'articles', 'world', 'cassary-run-off.html')
const PATH = '/world/2026/11/22/cassary-run-off'
const TRIES_MAX = 100
const KINDS = ['docx', 'odt', 'rtf', 'pdf', 'epub'] as const

const folder = resolve(process.argv[2] ?? 'out/reading-samples')
const scratch = mkdtempSync(join(tmpdir(), 'gazette-samples-'))
mkdirSync(folder, { recursive: true })
try {
  for (const kind of KINDS) convert(kind)
  writeFileSync(join(folder, 'cassary-run-off.mhtml'), await savePage(PAGE))
  console.log(`Made ${KINDS.length + 1} files in ${folder}`)
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

function convert(kind: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'office')).href}`
  const args = [profile, '--headless', '--convert-to', kind, '--outdir', scratch, DOCUMENT]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
  copyFileSync(join(scratch, `swimming-lessons.${kind}`), join(folder, `swimming-lessons.${kind}`))
}

/** What Chromium saves of a page as one file, asked for over its debugging pipe. */
async function savePage(path: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(readFileSync(path))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(scratch, 'browser')}`,
  ]
  const browser = spawn('chromium', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const ask = openPipe(browser.stdio[3] as Writable, browser.stdio[4] as Readable)
  try {
    const { targetId } = await ask('Target.createTarget', { url: `http://127.0.0.1:${port}${PATH}` })
    const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
    await ask('Page.enable', {}, sessionId as string)
    for (let i = 0, length = 0; length < 1000; i++) {
      if (i === TRIES_MAX) throw new Error('Chromium did not open the page')
      await setTimeout(100)
      const expression = 'document.readyState === "complete" ? document.body.innerText.length : 0'
      const { result } = await ask('Runtime.evaluate', { expression }, sessionId as string)
      length = (result as { value: number }).value
    }
    const { data } = await ask('Page.captureSnapshot', { format: 'mhtml' }, sessionId as string)
    return data as string
  } finally {
    server.close()
    // Its processes write into the profile until the last has gone.
    const ended = once(browser, 'close')
    browser.kill()
    await ended
  }
}

type Ask = (method: string, params: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>

function openPipe(to: Writable, from: Readable): Ask {
  const waiting = new Map<number, (result: Record<string, unknown>) => void>()
  let id = 0
  let rest = ''
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop()!
    for (const message of messages) {
      const answer = JSON.parse(message) as { id?: number; result?: Record<string, unknown> }
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer.result ?? {})
    }
  })
  return (method, params, sessionId) =>
    new Promise((done) => {
      waiting.set(++id, done)
      to.write(
        `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
      )
    })
}

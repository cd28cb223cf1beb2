import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { openOutbox } from '../../../src/store/store.ts'
import { choose, toResult, type FaultCase } from '../fault-case.ts'
import { resumeHere, sendHere, type Project } from '../make-project.ts'
import { makeRandom } from '../random.ts'
import { set, strike } from '../stage.ts'

const PAGE_BYTES = 4096
const FRAME_BYTES = PAGE_BYTES + 24
const TAILS = ['', '-wal', '-shm'] as const

/** The ledger's two files, as bytes. */
interface Image {
  readonly store: Buffer
  readonly log: Buffer
}

/** The ledger is torn or has a bit turned: it is refused, or nothing that was sent goes out again. */
export const damagedLedger: FaultCase = {
  id: 'F11',
  title: 'damaged ledger, resumed and sent anew',
  wanted: 'cut at every byte of the last record, one bit turned at all offsets',
  aboutSeconds: 200,
  async run(options) {
    const random = makeRandom(options.seed)
    const held = await set(options, {}, { recipients: 30 })
    const image = await sendAndKeepLog(held.project)
    const closed = { store: readFileSync(held.project.store), log: Buffer.alloc(0) }
    const violations: string[] = []
    const tally = { refused: 0, harms: 0 }
    const harm = async (what: string, { store, log }: Image) => {
      // Another file each time: what SQLite knows of one in this process is not to meet the next.
      for (const tail of TAILS) rmSync(held.project.store + tail, { force: true })
      writeFileSync(held.project.store, store)
      if (log.length > 0) writeFileSync(`${held.project.store}-wal`, log)
      const before = held.server.logBytes()
      for (const attempt of [resumeHere, sendHere]) await attempt(held.project).catch(() => tally.refused++)
      tally.harms++
      const again = held.server.logBytes() > before ? held.server.entriesSince(before) : []
      const bodies = again.filter(({ kind }) => kind === 'body')
      if (bodies.length > 0) violations.push(`${what}: ${bodies.map(({ rcpt }) => rcpt).join(' ')} again`)
    }
    const cutStep = choose(options, { selection: 211, whole: 4 })
    for (let cut = 1; cut <= FRAME_BYTES; cut += cutStep)
      await harm(`log cut by ${cut}`, { ...image, log: image.log.subarray(0, -cut) })
    const flips = choose(options, { selection: 40, whole: 2000 })
    const turn = (bytes: Buffer, at: number) => {
      const turned = Buffer.from(bytes)
      turned[at]! ^= 1 << Math.floor(random() * 8)
      return turned
    }
    for (let i = 0; i < flips; i++) {
      const at = Math.floor(((i + random()) / flips) * closed.store.length)
      await harm(`a bit of the store at ${at}`, { ...closed, store: turn(closed.store, at) })
    }
    for (let i = 0; i < flips / 4; i++) {
      const at = image.log.length - 1 - Math.floor(random() * FRAME_BYTES)
      await harm(`a bit of the log at ${at}`, { ...image, log: turn(image.log, at) })
    }
    for (let i = 0; i < flips / 4; i++) {
      // An empty file is a store that was about to be made, and has never sent anything.
      const at = 1 + Math.floor(random() * (closed.store.length - 1))
      await harm(`the store torn at ${at}`, { ...closed, store: closed.store.subarray(0, at) })
    }
    await strike(held)
    return toResult({
      told: `${tally.harms} harms, ${tally.refused} of ${2 * tally.harms} runs refused it, nothing sent again`,
      faults: tally.harms,
      verdicts: [],
      unknownMax: 0,
      violations,
    })
  },
}

/** Sends to all, and keeps the write-ahead log as it is before the last connection folds it in. */
async function sendAndKeepLog(project: Project): Promise<Image> {
  const keeper = await openOutbox(project.store)
  const { status } = await sendHere(project)
  if (status !== 0) throw new Error(`exit ${status}`)
  const copy = `${project.store}.copy`
  copyFileSync(`${project.store}-wal`, copy)
  const image = { store: readFileSync(project.store), log: readFileSync(copy) }
  rmSync(copy)
  await keeper.close()
  if (existsSync(`${project.store}-wal`)) throw new Error('the log was not folded in')
  return image
}

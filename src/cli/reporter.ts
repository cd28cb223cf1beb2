import type { Notice } from '../model/notice.ts'
import type { Progress } from '../press/press.ts'
import { createPace } from './create-pace.ts'
import { createPaint, type Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'

const PROGRESS_INTERVAL_MS = 100
const NOTICES_SHOWN_MAX = 40

/** How a command talks: results on standard output, everything else on standard error. */
export interface Reporter {
  readonly paint: Paint
  /** Columns to wrap at. */
  readonly width: number
  /** A line for people; silent with `--json` and `--quiet`. */
  say(line?: string): void
  /** One line of JSON; silent without `--json`. */
  print(value: unknown): Promise<void>
  /** Text as it is, for results that are a file of their own. */
  write(text: string): Promise<void>
  notices(notices: readonly Notice[]): void
  progress(progress: Progress): void
}

export interface ReporterOptions {
  readonly json: boolean
  readonly quiet: boolean
}

const WIDTH_MAX = 100

export function createReporter({ json, quiet }: ReporterOptions): Reporter {
  const showsProgress = process.stderr.isTTY === true && !quiet
  const noticePaint = createPaint(process.stderr)
  let shownAt = 0
  const tellPace = createPace()
  const clear = () => {
    if (shownAt > 0) process.stderr.write('\r\u001b[2K')
    shownAt = 0
  }
  return {
    paint: createPaint(process.stdout),
    width: Math.min(WIDTH_MAX, process.stdout.columns ?? 80),
    say(line = '') {
      clear()
      if (!json && !quiet) process.stdout.write(`${line}\n`)
    },
    async print(value) {
      clear()
      if (json) await writeOut(`${JSON.stringify(value)}\n`)
    },
    async write(text) {
      clear()
      await writeOut(text)
    },
    notices(notices) {
      clear()
      if (quiet) return
      for (const notice of notices.slice(0, NOTICES_SHOWN_MAX))
        process.stderr.write(formatNotice(notice, noticePaint))
      const more = notices.length - NOTICES_SHOWN_MAX
      if (more > 0) process.stderr.write(noticePaint.dim(`… and ${more} more; --json gives them all\n`))
    },
    progress({ step, done, total }) {
      const now = performance.now()
      if (!showsProgress || (now - shownAt < PROGRESS_INTERVAL_MS && done < total)) return
      shownAt = now
      const pace = step === 'send' ? tellPace({ done, total, now }) : ''
      process.stderr.write(`\r\u001b[2K${STEPS[step]} ${done} of ${total}${pace}`)
      if (done === total) clear()
    },
  }
}

async function writeOut(text: string): Promise<void> {
  if (process.stdout.write(text)) return
  // A full pipe: wait, or a large result would pile up in memory.
  await new Promise<void>((resolve) => {
    const goOn = () => {
      process.stdout.off('drain', goOn).off('error', goOn)
      resolve()
    }
    process.stdout.on('drain', goOn).on('error', goOn)
  })
}

const STEPS: Readonly<Record<Progress['step'], string>> = {
  parse: 'Reading articles',
  analyse: 'Finding quotations',
  render: 'Setting the edition',
  write: 'Writing files',
  plan: 'Looking through the list',
  enlist: 'Writing the ledger',
  send: 'Sending messages',
  import: 'Reading subscribers',
  bounces: 'Reading messages',
  collect: 'Collecting',
}

function formatNotice({ message, path, line, help, code }: Notice, paint: Paint): string {
  const place = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}: `
  const first = `${paint.warn('notice:')} ${toPlainText(`${place}${message}`)} ${paint.dim(`[${code}]`)}\n`
  return help === undefined ? first : `${first}  ${paint.dim(toPlainText(help))}\n`
}

// One run of sending, in a process of its own, as gazette send does it: `send-run.ts <folder> <stop after>`; prints JSON.
import { join } from 'node:path'
import { keepHeapSmall } from '../src/cli/keep-heap-small.ts'

keepHeapSmall()
const { readConfig } = await import('../src/config/config.ts')
const { sendEdition } = await import('../src/press/press.ts')

const [folder, stopAfter] = [process.argv[2]!, Number(process.argv[3])]
const config = await readConfig({ cwd: folder })
const controller = new AbortController()
let begun = 0
/** Peak memory when each tenth of the run was done. */
const curve: number[] = []
const readPeak = () => Math.round(process.resourceUsage().maxRSS / 1024)
let sent = 0
let ended = 0
const report = await sendEdition({
  config,
  output: join(folder, 'out'),
  signal: controller.signal,
  onEvent(event) {
    if (event.event !== 'message') return
    if (begun === 0) begun = performance.now()
    if (sent >= (curve.length * stopAfter) / 10) curve.push(readPeak())
    if (event.state === 'sent') sent++
    if (sent >= stopAfter) controller.abort()
    ended = performance.now()
  },
})
const seconds = (ended - begun) / 1000
process.stdout.write(
  JSON.stringify({
    sent,
    perSecond: sent / seconds,
    peakMebibytes: readPeak(),
    curve,
    end: report.end.kind,
  }),
)

// npm run eval:bounces -- FOLDER [--misses]: how rightly messages that came back are read. The folder holds messages (.eml) and
// gold.json: by the message's name without its ending, a list of { reason, hard } for its recipients.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBounce } from '../src/parse/parse.ts'

interface Gold {
  readonly reason: string
  readonly hard: boolean
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
if (folder === undefined) throw new Error('Name a folder with messages and gold.json')
const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Readonly<
  Record<string, readonly Gold[]>
>
const isShown = process.argv.includes('--misses')

let [right, total, replies, wrongReplies, bounces, missed, extra] = [0, 0, 0, 0, 0, 0, 0]
const started = performance.now()
for (const [name, expected] of Object.entries(gold)) {
  const found = readBounce(readFileSync(join(folder, `${name}.eml`), 'latin1'))
  extra += Math.max(0, found.length - expected.length)
  for (const [i, { reason, hard }] of expected.entries()) {
    const kind = toKind(reason, hard)
    const own = found[i]?.kind ?? 'none'
    total += 1
    if (own === kind) right += 1
    else if (isShown)
      console.log(
        `${name}[${i}] ${reason}: ${kind}, read as ${JSON.stringify(found[i] ?? null)?.slice(0, 300)}`,
      )
    if (kind !== 'none') bounces += 1
    if (kind !== 'none' && own === 'none') missed += 1
    if (kind === 'none') replies += 1
    if (kind === 'none' && own !== 'none') wrongReplies += 1
  }
}
const perMessage = (performance.now() - started) / Object.keys(gold).length
console.log(`recipients     ${total} of ${Object.keys(gold).length} messages`)
console.log(`kind right     ${right} (${((100 * right) / total).toFixed(1)} %)`)
console.log(`not seen       ${missed} of ${bounces} bounces and complaints; recipients too many: ${extra}`)
console.log(`auto-replies   ${wrongReplies} of ${replies} taken for a bounce`)
console.log(`${perMessage.toFixed(2)} ms a message`)

function toKind(reason: string, hard: boolean): string {
  if (reason === 'feedback') return 'complaint'
  if (reason === 'vacation' || reason === 'delivered') return 'none'
  return hard ? 'hard' : 'soft'
}

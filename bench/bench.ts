// npm run bench: every part in turn; npm run bench -- <part> [<part> …]: these alone. A part is a file beside this one, which runs
// whole processes and prints each figure beside its peer of the same run. Ratios are what to read; seconds drift with the machine.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const PARTS = ['builds', 'email', 'eleventy', 'watch', 'feeds', 'subscribers', 'sending']

const named = process.argv.slice(2)
const unknown = named.find((name) => !PARTS.includes(name))
if (unknown !== undefined) throw new Error(`There is no part "${unknown}"; there are ${PARTS.join(', ')}`)
for (const part of named.length > 0 ? named : PARTS) {
  console.log(`== ${part}\n`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
  console.log('')
}

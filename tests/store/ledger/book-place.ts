// A process that books places: path, name, tokens a second, how many. Prints the milliseconds of each as JSON.
import { openOutbox } from '../../../src/store/store.ts'

const [path, name, perSecond, count] = process.argv.slice(2) as [string, string, string, string]
const outbox = await openOutbox(path)
const waits: number[] = []
for (let i = 0; i < Number(count); i++)
  waits.push(await outbox.book({ name, perSecond: Number(perSecond), burst: 1 }))
await outbox.close()
process.stdout.write(JSON.stringify(waits))

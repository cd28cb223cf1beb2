// Fills a project's store with subscribers, in a process of its own: `fill-store.ts <folder> <recipients>`.
import { readConfig } from '../src/config/config.ts'
import { toEmailAddress } from '../src/model/email-address.ts'
import type { Newcomer } from '../src/model/subscriber-list.ts'
import { openSubscribers } from '../src/store/store.ts'

const [folder, recipients] = [process.argv[2]!, Number(process.argv[3])]
const BATCH = 5000
const config = await readConfig({ cwd: folder })
const list = await openSubscribers(config.store)
const round = await list.beginRound()
for (let first = 0; first < recipients; first += BATCH) {
  const newcomers = Array.from({ length: Math.min(BATCH, recipients - first) }, (_, i): Newcomer => {
    const address = toEmailAddress(`reader${first + i}@domain${(first + i) % 500}.example`)!
    return { address, status: 'active', fields: { name: `Reader ${first + i}` } }
  })
  await list.enrol(newcomers, { round })
}
await list.close()

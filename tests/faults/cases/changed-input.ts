import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toEmailAddress } from '../../../src/model/email-address.ts'
import { openSubscribers } from '../../../src/store/store.ts'
import { choose, toResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { killByServer } from '../kill-by-server.ts'
import { makeRandom } from '../random.ts'
import { settle } from '../stage.ts'

const CONNECTIONS = 5
const RECIPIENTS = 80
// When the sender is killed, some have had no message, whatever was on its way.
const HEARD_MAX = 60
const STAGES = ['mail', 'rcpt', 'data', 'dot', 'after-dot'] as const

/** List, edition and wishes change between a crash and going on. */
export const changedInput: FaultCase = {
  id: 'F12',
  title: 'changed input on resume',
  wanted: '50 times',
  aboutSeconds: 60,
  async run(options) {
    const random = makeRandom(options.seed)
    const rounds = choose(options, { selection: 5, whole: 50 })
    const verdicts: Verdict[] = []
    const violations: string[] = []
    for (let round = 0; round < rounds; round++) {
      const { held, isKilled } = await killByServer(
        { ...options, seed: options.seed + round },
        {
          stage: STAGES[Math.floor(random() * STAGES.length)]!,
          when: 1 + Math.floor(random() * HEARD_MAX),
          manners: { replyDelayMs: 5 },
          project: { recipients: RECIPIENTS, connections: CONNECTIONS },
        },
      )
      const { project, server } = held
      if (!isKilled) violations.push(`round ${round}: was not killed`)
      const got = new Set(server.entries().map(({ rcpt }) => rcpt))
      const leaver = project.addresses.findLast((address) => !got.has(address))!
      const list = await openSubscribers(project.store)
      await list.suppress(toEmailAddress(leaver)!, 'asked to')
      await list.close()
      writeFileSync(join(project.folder, 'readers.csv'), 'email,name\nstranger@example.net,Stranger\n')
      for (const name of ['email.html', 'email.txt', 'edition.json']) {
        const path = join(project.folder, 'out', '2026-W48', name)
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Ferry', 'CHANGED'))
      }
      verdicts.push(await settle(held, { unknownMax: CONNECTIONS, excused: (address) => address === leaver }))
      const bodies = server.entries().filter(({ kind }) => kind === 'body')
      if (bodies.some(({ rcpt }) => rcpt === leaver)) violations.push(`sent to ${leaver}, who left`)
    }
    return toResult({
      told: `${rounds} times; bytes as frozen for all, nothing for who left`,
      faults: rounds,
      verdicts,
      unknownMax: rounds * CONNECTIONS,
      violations,
    })
  },
}

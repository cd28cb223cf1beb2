import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toEmailAddress } from '../../../src/model/email-address.ts'
import { openSubscribers } from '../../../src/store/store.ts'
import { choose, toResult, type FaultCase } from '../fault-case.ts'
import type { Verdict } from '../judge.ts'
import { finish, planHash, startIn, toSendArgs } from '../make-project.ts'
import { makeRandom } from '../random.ts'
import { set, settle } from '../stage.ts'

const CONNECTIONS = 5

/** List, edition and wishes change between a crash and going on. */
export const changedInput: FaultCase = {
  id: 'F12',
  title: 'changed input on resume',
  wanted: '50 times',
  async run(options) {
    const random = makeRandom(options.seed)
    const rounds = choose(options, { selection: 5, whole: 50 })
    const verdicts: Verdict[] = []
    const violations: string[] = []
    for (let round = 0; round < rounds; round++) {
      const held = await set(
        { ...options, seed: options.seed + round },
        { replyDelayMs: 5 },
        { recipients: 80, connections: CONNECTIONS },
      )
      const { project, server } = held
      const child = startIn(project, toSendArgs(await planHash(project)))
      const ended = finish(child)
      const heard = 10 + Math.floor(random() * 100)
      while (server.entries().length < heard) await sleep(10)
      child.kill('SIGKILL')
      await ended
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

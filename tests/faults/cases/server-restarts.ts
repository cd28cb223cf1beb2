import { setTimeout as sleep } from 'node:timers/promises'
import { choose, toResult, type FaultCase } from '../fault-case.ts'
import { judge, type Verdict } from '../judge.ts'
import { sendHere } from '../make-project.ts'
import { set, strike, toScratchPath } from '../stage.ts'
import { startServer } from '../start-server.ts'
import { findSteadyPort } from '../steady-port.ts'

const CONNECTIONS = 5
const RECIPIENTS = 200
// Longer than a run waits for a server that never answered.
const AWAY_MS = 9000

/** The only server is started anew in mid-run: the run waits for it and needs nobody to go on. */
export const serverRestarts: FaultCase = {
  id: 'AWAY',
  title: 'the only server is away for a while in mid-run',
  wanted: 'in one run',
  aboutSeconds: 80,
  async run(options) {
    const verdicts: Verdict[] = []
    const violations: string[] = []
    const times = choose(options, { selection: 1, whole: 5 })
    for (let time = 0; time < times; time++) {
      const held = await set(
        options,
        { replyDelayMs: 2, port: await findSteadyPort() },
        { recipients: RECIPIENTS, connections: CONNECTIONS },
      )
      const { server, project } = held
      const sending = sendHere(project)
      while (server.entries().filter(({ kind }) => kind === 'accepted').length < 50) await sleep(5)
      await server.stop()
      await sleep(AWAY_MS)
      const { seed } = options
      const back = await startServer({ log: toScratchPath(options, 'jsonl'), seed, port: server.port })
      const { status, unknown, end } = await sending
      if (end.kind !== 'done') violations.push(`the run ended as ${end.kind}`)
      const entries = [...server.entries(), ...back.entries()]
      verdicts.push(await judge({ project, entries, status, listed: unknown, unknownMax: CONNECTIONS }))
      await back.stop()
      await strike(held)
    }
    return toResult({
      told: `${times} times away for ${AWAY_MS / 1000} s`,
      faults: times,
      verdicts,
      unknownMax: times * CONNECTIONS,
      violations,
    })
  },
}

import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort, findPostfix } from '../../../bench/postfix.ts'
import { toResult, type FaultCase } from '../fault-case.ts'
import { makeProject, sendHere } from '../make-project.ts'
import { SOON } from '../stage.ts'

const RECIPIENTS = 50
const RUNS = [
  [[], 'sent'],
  [['-q', '.'], 'unknown'],
  [['-f', 'rcpt'], 'failed'],
] as const

export const postfixSink: FaultCase = {
  id: 'SINK',
  title: "Postfix's smtp-sink takes, drops after the dot, refuses",
  wanted: 'each once',
  async run() {
    const postfix = findPostfix()
    if (postfix === undefined)
      throw new Error('smtp-sink is not here; apt-get install postfix, or set GAZETTE_POSTFIX')
    const violations: string[] = []
    const told: string[] = []
    for (const [flags, state] of RUNS) {
      const port = await findFreePort()
      const sink = postfix.run('smtp-sink', ['-u', 'nobody', ...flags, `127.0.0.1:${port}`, '100'])
      await sleep(500)
      const project = makeProject({ recipients: RECIPIENTS, port, mail: SOON })
      const { counts } = await sendHere(project)
      if (counts[state] !== RECIPIENTS)
        violations.push(`smtp-sink ${flags.join(' ')}: ${JSON.stringify(counts)}`)
      told.push(`${flags.join(' ') || 'plain'}: ${counts[state]} ${state}`)
      sink.kill()
    }
    return toResult({
      told: told.join(', '),
      faults: RUNS.length,
      verdicts: [],
      unknownMax: RECIPIENTS,
      violations,
    })
  },
}

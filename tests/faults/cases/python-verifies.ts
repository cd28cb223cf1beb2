import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toResult, type FaultCase } from '../fault-case.ts'
import { sendHere } from '../make-project.ts'
import { set, SOON, strike, toScratchPath } from '../stage.ts'

const RECIPIENTS = 20

/** Python's dkim package verifies what we signed, and refuses it once something is changed or added. */
export const pythonVerifies: FaultCase = {
  id: 'DKIM',
  title: "Python's dkim verifies, RSA-2048 and Ed25519",
  wanted: 'all that is signed; List-Unsubscribe-Post among it',
  aboutSeconds: 5,
  async run(options) {
    const keys = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('ed25519')]
    const dkim = keys.map(({ privateKey }, i) => {
      const keyFile = toScratchPath(options, 'pem')
      writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
      return { selector: `s${i}`, keyFile }
    })
    const unsubscribeUrl = 'https://example.org/leave/{token}'
    const held = await set(
      options,
      { keep: true },
      { recipients: RECIPIENTS, mail: { ...SOON, dkim, unsubscribeUrl } },
    )
    await sendHere(held.project)
    const texts = held.server.entries().flatMap(({ text }) => (text === undefined ? [] : [text]))
    await strike(held)
    const records = keys.map(({ publicKey }, i) => {
      const der = publicKey.export({ type: 'spki', format: 'der' })
      return i === 0
        ? `v=DKIM1; k=rsa; p=${der.toString('base64')}`
        : `v=DKIM1; k=ed25519; p=${der.subarray(-32).toString('base64')}`
    })
    const { status, stdout, stderr } = spawnSync(
      '/usr/bin/python3',
      [join(import.meta.dirname, '..', 'verify-dkim.py')],
      { input: JSON.stringify({ records, texts }), encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    const violations = [
      ...(status === 0 ? [] : [stderr.trim() || stdout.trim()]),
      ...(texts.length === RECIPIENTS ? [] : [`${texts.length} messages`]),
    ]
    return toResult({ told: stdout.trim(), faults: 0, verdicts: [], unknownMax: 0, violations })
  },
}

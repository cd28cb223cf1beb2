import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startMailHost } from '../../deliver/smtp/mail-host.ts'
import { makeProject, planHash, resumeHere, sendHere } from '../../faults/make-project.ts'

const checks: string[] = []
const { prepare } = DatabaseSync.prototype
DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...args: Parameters<typeof prepare>) {
  if (args[0].includes('_check')) checks.push(args[0])
  return prepare.apply(this, args)
}
afterAll(() => {
  DatabaseSync.prototype.prepare = prepare
})
beforeEach(() => {
  checks.length = 0
})

describe('the store of a long list', () => {
  it('is looked through once in each command, whole', async () => {
    const host = await startMailHost()
    const project = makeProject({ recipients: 3, port: host.port })
    const WHOLE = ['PRAGMA integrity_check(1)']
    for (const command of [sendHere, sendHere, planHash, resumeHere]) {
      checks.length = 0
      await command(project)
      expect(checks).toEqual(WHOLE)
    }
    expect(host.messages).toHaveLength(3)
    await host.stop()
  })
})

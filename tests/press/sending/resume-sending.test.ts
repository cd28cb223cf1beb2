import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/config.ts'
import { resumeSending, sendEdition } from '../../../src/press/press.ts'
import { FERRY, makeFolder, runGazette } from '../../cli/run-gazette.ts'

/** A project whose sender stopped before its first message. */
async function stopEarly() {
  const cwd = makeFolder({
    'articles/ferry.md': FERRY,
    'readers.csv': 'email\nada@example.org\nbo@example.net\n',
  })
  runGazette(['build', '--date', '2026-11-23'], { cwd })
  const config = { ...(await readConfig({ cwd })), subscribers: join(cwd, 'readers.csv') }
  const controller = new AbortController()
  const report = await sendEdition({
    config,
    editions: config.editions,
    signal: controller.signal,
    onProgress: ({ step, done, total }) => step === 'enlist' && done === total && controller.abort(),
  })
  expect(report).toMatchObject({ sent: 0, enlisted: 2, end: { kind: 'stopped' } })
  return { cwd, config, register: join(config.editions, 'register.json') }
}

describe('resumeSending()', () => {
  it('takes an edition down as published that its first sender could not', async () => {
    const { config, register } = await stopEarly()
    expect(existsSync(register)).toBe(false)
    const report = await resumeSending({ config, editions: config.editions, unknown: 'leave' })
    expect(report).toMatchObject({ sent: 2, isComplete: true, notices: [] })
    expect(existsSync(register)).toBe(true)
  })

  it('sends all the same when the build is gone or the register damaged, and says so', async () => {
    const gone = await stopEarly()
    rmSync(join(gone.cwd, 'out/2026-W48'), { recursive: true })
    const damaged = await stopEarly()
    runGazette(['publish', '--dir', 'site'], { cwd: damaged.cwd })
    writeFileSync(damaged.register, '<<<<<<< HEAD')
    for (const { config } of [gone, damaged])
      expect(await resumeSending({ config, editions: config.editions, unknown: 'leave' })).toMatchObject({
        sent: 2,
        isComplete: true,
        notices: [{ code: 'edition-not-recorded' }],
      })
  })
})

import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createReadMemory, readSources } from '../../src/read/read.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-memory-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(root, { recursive: true })
})

it('a file that did not change gives what it gave, and one that did, by a letter and at the same time, what it gives now', async () => {
  const memory = createReadMemory()
  const read = async () => (await readSources(['.'], { root, memory })).value
  const write = (name: string, text: string) => {
    writeFileSync(join(root, name), text)
    utimesSync(join(root, name), 0, 0)
  }
  write('a.md', '# A\n\nOne whale.\n')
  write('b.md', '# B\n\nOne seal.\n')
  const [a, b] = await read()
  write('b.md', '# B\n\nTwo seal.\n')
  const [again, other] = await read()
  expect(again).toBe(a)
  expect(other!.text).toBe('# B\n\nTwo seal.\n')
  expect(other!.sha256).not.toBe(b!.sha256)
  // The same words under another name are dated and named by it.
  write('2026-11-20-c.md', '# A\n\nOne whale.\n')
  expect((await read())[0]).toMatchObject({ path: '2026-11-20-c.md', supposed: { date: '2026-11-20' } })
  // What nobody asked for is forgotten.
  rmSync(join(root, 'a.md'))
  await read()
  expect(memory.readings.size).toBe(2)
})

it('a file that has lain for a while and then changed by a letter gives what it gives now', async () => {
  const memory = createReadMemory()
  const read = async () => (await readSources(['.'], { root, memory })).value
  writeFileSync(join(root, 'a.md'), '# A\n\nOne whale.\n')
  writeFileSync(join(root, 'b.md'), '# B\n\nOne seal.\n')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  const [a] = await read()
  expect(memory.files.size).toBe(2)
  // Longer than any tick of a file system's clock.
  await setTimeout(100)
  writeFileSync(join(root, 'b.md'), '# B\n\nTwo seal.\n')
  utimesSync(join(root, 'b.md'), 0, 0)
  const [again, other] = await read()
  expect(again).toBe(a)
  expect(other!.text).toBe('# B\n\nTwo seal.\n')
})

it('what was odd is looked at again', async () => {
  const memory = createReadMemory()
  writeFileSync(join(root, 'a.docx'), 'no document')
  const read = async () => (await readSources(['.'], { root, memory })).notices
  const first = await read()
  expect(first).toHaveLength(1)
  expect(await read()).toEqual(first)
  expect(memory.readings.size).toBe(0)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Manifest } from '../../src/model/manifest.ts'
import { createBuildMemory } from '../../src/press/build-memory.ts'
import { rememberFiles } from '../../src/press/remember-files.ts'
import { readManifest } from '../../src/store/store.ts'

it('rememberFiles() gives a file of the same path and bytes as the object it was before', () => {
  const memory = createBuildMemory()
  const file = (path: string, content: string) => ({ path, content: Buffer.from(content) })
  const before = rememberFiles([file('a', 'one'), file('b', 'one'), file('c', 'one')], memory)
  const now = [file('a', 'one'), file('b', 'two'), file('d', 'one')]
  const after = rememberFiles(now, memory)
  expect(after[0]).toBe(before[0])
  expect(after.slice(1)).toEqual(now.slice(1))
  expect(rememberFiles([file('c', 'one')], memory)[0]).not.toBe(before[2])
})

it('readManifest() reads what stands there closely, unless it is what was written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-manifest-'))
  try {
    const written = { bytes: Buffer.from('{"edition":{"id":"a"},"files":[]}'), value: {} as Manifest }
    expect(await readManifest(folder, written)).toBeUndefined()
    await writeFile(join(folder, 'manifest.json'), written.bytes)
    expect(await readManifest(folder, written)).toBe(written.value)
    await writeFile(join(folder, 'manifest.json'), '{"edition":{"id":"b"},"files":[]}')
    expect(await readManifest(folder, written)).toEqual({ edition: { id: 'b' }, files: [] })
    await writeFile(join(folder, 'manifest.json'), '{')
    expect(await readManifest(folder, written)).toBeUndefined()
  } finally {
    await rm(folder, { recursive: true })
  }
})

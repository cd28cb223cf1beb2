import { readdir, readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { composeEdition, type ComposeOptions } from '../../src/compose/compose.ts'
import { makeDigest, type DigestWish } from '../fixtures/compose/make-digest.ts'

interface Input {
  readonly options: ComposeOptions
  readonly digests: readonly DigestWish[]
}

const folder = new URL('../golden/compose/', import.meta.url)

/** tests/golden/compose/<name>/input.json is composed and compared with edition.json; UPDATE=1 rewrites the latter. */
it.each(await readdir(folder))('composeEdition() composes golden/compose/%s', async (name) => {
  const input = JSON.parse(await readFile(new URL(`${name}/input.json`, folder), 'utf8')) as Input
  const composed = composeEdition(input.digests.map(makeDigest), input.options)
  const expected = new URL(`${name}/edition.json`, folder)
  if (process.env.UPDATE) await writeFile(expected, `${JSON.stringify(composed, null, 2)}\n`)
  expect(JSON.parse(JSON.stringify(composed))).toEqual(JSON.parse(await readFile(expected, 'utf8')))
})

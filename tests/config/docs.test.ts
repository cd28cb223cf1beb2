import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CONFIG_KEYS } from '../../src/config/config-keys.ts'
import { configSchema } from '../../src/config/config-schema.ts'

const guide = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
const topLevel = Object.keys(CONFIG_KEYS).filter((key) => /^\w+$/.test(key))

test('CONFIG_KEYS explains the keys of configSchema and no other', () => {
  expect(topLevel.toSorted()).toEqual(Object.keys(configSchema.shape).toSorted())
})

test.each(topLevel)('docs/configuration.md explains %s', (key) => {
  expect(guide).toContain(`### ${key}\n`)
})

test.each(Object.entries(CONFIG_KEYS).filter(([key]) => /^\w+$/.test(key)))(
  'the example of %s is accepted',
  (key, { example }) => {
    const value: unknown = JSON.parse(example)
    expect(configSchema.safeParse({ [key]: value }).error?.issues).toBeUndefined()
  },
)

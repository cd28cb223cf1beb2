import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import type { Config } from '../../src/model/config.ts'
import { watchEdition, type WatchEvent } from '../../src/press/press.ts'

const ARTICLE = '---\ntitle: Herring\n---\n\nKelmar Voss counted 61,000 herring on Thursday.\n'
const HOUR = 3_600_000
const date = toCalendarDate('2026-11-23')!

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gazette-watch-'))
  mkdirSync(join(home, 'articles'))
  writeFileSync(join(home, 'articles', 'herring.md'), ARTICLE)
})
afterEach(() => rmSync(home, { recursive: true }))

interface Hooks {
  /** After the first build was told. */
  readonly change: () => void
  /** When the articles that changed were read; once. */
  readonly onRead?: () => void
  readonly toConfig?: () => Promise<Config>
}

/** What is told until a page holds the words. */
async function watchUntil(words: string, { change, onRead, toConfig }: Hooks): Promise<readonly string[]> {
  const controller = new AbortController()
  const told: string[] = []
  let isRead = false
  const onEvent = (event: WatchEvent) => {
    const page = readFileSync(join(home, 'out', '2026-W48', 'index.html'), 'utf8')
    told.push(event.kind === 'failed' ? event.error.message : page)
    if (page.includes(words)) controller.abort()
    else if (told.length === 1) change()
  }
  const onProgress = () => {
    if (told.length === 0 || isRead) return
    isRead = true
    onRead?.()
  }
  await watchEdition({
    home,
    signal: controller.signal,
    onEvent,
    pace: { gatherMs: 0, quietMs: 20, waitMaxMs: HOUR },
    toOptions: async (given) => ({
      config: given ?? (await (toConfig?.() ?? readConfig({ cwd: home }))),
      paths: [],
      date,
      onProgress,
    }),
  })
  return told
}

it('watchEdition() shows nothing of an article that is written on while it is built', async () => {
  const path = join(home, 'articles', 'herring.md')
  const told = await watchUntil('the second half', {
    change: () => writeFileSync(path, `${ARTICLE}\nThis is the first half, and `),
    onRead: () => appendFileSync(path, 'this is the second half.\n'),
  })
  expect(told.slice(1).map((page) => page.includes('the second half'))).toEqual([true])
})

it('watchEdition() tells no error of a configuration that is written on while it is read', async () => {
  const path = join(home, 'gazette.config.yaml')
  let isWhole = false
  const told = await watchUntil('The Harbour Brief', {
    change: () => writeFileSync(path, 'titl'),
    async toConfig() {
      try {
        return await readConfig({ cwd: home })
      } catch (error) {
        if (!isWhole) writeFileSync(path, 'title: The Harbour Brief\n')
        isWhole = true
        throw error
      }
    },
  })
  expect(isWhole).toBe(true)
  expect(told.slice(1).map((page) => page.includes('The Harbour Brief'))).toEqual([true])
})

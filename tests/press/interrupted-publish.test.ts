import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sha256 } from '../../src/kit/sha256.ts'
import type { Edition } from '../../src/model/edition.ts'
import { publishEdition } from '../../src/press/press.ts'
import { listHashes, makeFolder } from '../cli/run-gazette.ts'
import { HOSTILE_EDITION, PICTURE } from '../sites/hostile-edition.ts'

const PUBLISH = join(import.meta.dirname, '..', 'fixtures', 'press', 'publish-and-die.ts')
const STEPS_MAX = 100

const work = makeFolder()
/** Builds two editions whose first one says something. */
function build(output: string, preheader: string): string {
  for (const [id, date] of [
    ['one', '2026-11-02'],
    ['two', '2026-11-09'],
  ] as const)
    buildEdition(join(work, output, id), { id, date, preheader })
  return join(work, output)
}

function buildEdition(folder: string, about: { id: string; date: string; preheader: string }): void {
  const { sections, ...rest } = HOSTILE_EDITION
  const edition = { ...rest, sections: sections.slice(1), ...about } as unknown as Edition
  const content = JSON.stringify(edition)
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  writeFileSync(join(folder, 'pictures/A chart.PNG'), PICTURE)
  writeFileSync(join(folder, 'edition.json'), content)
  const files = [{ path: 'edition.json', sha256: sha256(content), bytes: content.length }]
  const manifest = { gazette: '0', edition, files, sources: [], stories: [] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

async function publish(site: string, output: string, ...ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await publishEdition({ output, id, folder: site, to: 'hugo', force: false, theme: { name: 'house' } })
}

it('publishEdition() leaves each file old or new wherever it is killed, and can go on with a third state', async () => {
  const [first, second, third] = [
    build('a', 'as it was'),
    build('b', 'as it is'),
    build('c', 'as it will be'),
  ]
  const sites = { old: join(work, 'old'), new: join(work, 'new'), last: join(work, 'last') }
  await publish(sites.old, first, 'two')
  await publish(sites.new, first, 'two')
  await publish(sites.new, second, 'one')
  await publish(sites.last, first, 'two')
  await publish(sites.last, third, 'one')
  const [before, after, last] = [listHashes(sites.old), listHashes(sites.new), listHashes(sites.last)]
  let steps = 0
  for (let isOver = false; !isOver && steps < STEPS_MAX;) {
    const site = join(work, `site-${steps}`)
    cpSync(sites.old, site, { recursive: true })
    const args = [PUBLISH, second, site, 'one', String(steps + 1)]
    const { signal, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    for (const [path, hash] of Object.entries(listHashes(site)))
      if (!path.endsWith('.tmp') && path !== '.gazette.json')
        expect([before[path], after[path]], `${path} at step ${steps}`).toContain(hash)
    // Nothing of ours may be taken for somebody else's by now.
    await publish(site, third, 'one')
    expect(listHashes(site), `after step ${steps}`).toEqual(last)
    rmSync(site, { recursive: true })
    isOver = signal === null
    if (isOver) expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    else steps++
  }
  expect(steps).toBeGreaterThan(5)
  expect(steps).toBeLessThan(STEPS_MAX)
}, 300_000)

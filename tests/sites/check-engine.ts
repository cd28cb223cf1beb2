import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toSlug } from '../../src/kit/slug.ts'
import type { Edition } from '../../src/model/edition.ts'
import { put, run, type Engine } from './engine.ts'
import { installEngine } from './install-engine.ts'
import { findDeadLinks, findLive, findLost, listWordings } from './judge-page.ts'
import { gazette, makeEditions } from './make-editions.ts'

/** Publishes the sample and then hostile editions to a fresh site, builds it each time, and reads what came out. */
export function checkEngine(engine: Engine): void {
  describe(engine.name, () => {
    let work: string
    let site: string
    let editions: readonly Edition[]
    const publish = (id: string, ...options: readonly string[]) =>
      gazette(['publish', id, '--out', join(work, 'out'), '--dir', site, ...options], { cwd: work })
    const status = () => run('git', ['status', '--porcelain'], site)

    beforeAll(() => {
      if (engine.from === 'npm') installEngine(engine.name)
      work = mkdtempSync(join(tmpdir(), 'gazette-site-'))
      // Packages of npm are found upwards of the site.
      const parent = engine.from === 'npm' ? join(import.meta.dirname, engine.name, '.work') : work
      mkdirSync(parent, { recursive: true })
      site = mkdtempSync(join(parent, 'site-'))
      editions = makeEditions(work)
      engine.make(site)
      run('git', ['init', '--quiet'], site)
      run('git', ['config', 'user.email', 'desk@example.org'], site)
      run('git', ['config', 'user.name', 'Desk'], site)
      put(site, { '.git/info/exclude': `/${engine.output}/\n` })
      run('git', ['add', '--all'], site)
      run('git', ['commit', '--quiet', '--message', 'A fresh site'], site)
      run('git', ['tag', 'fresh'], site)
    })
    afterAll(() => {
      rmSync(work, { recursive: true, force: true })
      rmSync(site, { recursive: true, force: true })
    })

    const check = (ids: readonly string[]) => {
      for (const { page, lists } of engine.targets) {
        for (const edition of editions.filter(({ id }) => ids.includes(id))) {
          const path = page({ slug: toSlug(edition.id), date: edition.date })
          const html = readFileSync(join(site, engine.output, path), 'utf8')
          expect(listWordings(edition).length, path).toBeGreaterThan(20)
          expect(findLost(edition, html), `words lost in ${path}`).toEqual([])
          expect(findLive(html), `live in ${path}`).toEqual([])
          expect(findDeadLinks(join(site, engine.output), path), `dead links in ${path}`).toEqual([])
        }
        for (const list of lists) {
          const html = readFileSync(join(site, engine.output, list), 'utf8')
          expect(findLive(html), `live in ${list}`).toEqual([])
          expect(findDeadLinks(join(site, engine.output), list), `dead links in ${list}`).toEqual([])
          for (const edition of editions.filter(({ id }) => ids.includes(id)))
            expect(html, list).toContain(toSlug(edition.id))
        }
      }
    }

    it('builds a fresh site with the plain edition', () => {
      for (const { to, recognised } of engine.targets) {
        const said = publish('2026-W48', ...(recognised ? [] : ['--to', to]))
        if (recognised) expect(said).toContain(`This looks like ${to}`)
      }
      engine.build(site)
      check(['2026-W48'])
    })

    it('builds it with the hostile editions, every word printed and nothing run', () => {
      for (const id of ['hostile', 'articles']) for (const { to } of engine.targets) publish(id, '--to', to)
      engine.build(site)
      check(['2026-W48', 'hostile', 'articles'])
    })

    it('changes nothing when they are published again', () => {
      run('git', ['add', '--all'], site)
      run('git', ['commit', '--quiet', '--message', 'Published'], site)
      for (const { id } of editions) for (const { to } of engine.targets) publish(id, '--to', to)
      expect(status()).toBe('')
    })

    it('is as it was when they are withdrawn', () => {
      for (const { id } of editions)
        for (const { to } of engine.targets) publish(id, '--to', to, '--unpublish')
      run('git', ['add', '--all'], site)
      expect(run('git', ['diff', '--cached', '--name-only', 'fresh'], site).trim()).toBe('.gazette.json')
    })
  })
}

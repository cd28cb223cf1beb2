import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { drawCard } from '../../src/press/draw-card.ts'
import { EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

const cache = mkdtempSync(join(tmpdir(), 'gazette-card-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

describe('drawCard()', () => {
  const draw = (edition: typeof EDITION, folder?: string) =>
    drawCard(edition, { theme: HOUSE_THEME, cache: folder })

  it('gives a PNG of 1200 by 630, the same bytes each time, from the cache too', async () => {
    const [card] = await draw(EDITION_ON_SITE, cache)
    const bytes = Buffer.from(card!.content)
    expect(card!.path).toBe('card.png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(100_000)
    expect(Buffer.from((await draw(EDITION_ON_SITE))[0]!.content).equals(bytes)).toBe(true)
    expect(Buffer.from((await draw(EDITION_ON_SITE, cache))[0]!.content).equals(bytes)).toBe(true)
  })

  it('draws the words, and not a picture without them', async () => {
    const [full] = await draw(EDITION_ON_SITE)
    const [other] = await draw({ ...EDITION_ON_SITE, subject: 'Another subject altogether' })
    expect(full!.content.length).toBeGreaterThan(15_000)
    expect(Buffer.from(full!.content).equals(Buffer.from(other!.content))).toBe(false)
  })

  it('draws nothing for an edition without an address', async () => {
    expect(await draw(EDITION)).toEqual([])
  })
})

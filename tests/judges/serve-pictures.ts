import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

const PICTURE = /\/(pictures\/[a-z0-9-]+\.png)$/

/** Gives a page the pictures of an edition as the site would, where they are asked for by their address there; or none at all. */
export async function servePictures(page: Page, folder: string, images: 'on' | 'off'): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.resourceType() !== 'image') return void request.continue()
    if (images === 'off') return void request.abort()
    const path = PICTURE.exec(new URL(request.url()).pathname)?.[1]
    const file = path === undefined ? '' : join(folder, path)
    if (!existsSync(file)) return void request.abort()
    void request.respond({ status: 200, contentType: 'image/png', body: readFileSync(file) })
  })
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Judge } from './judge.ts'
import { openBrowser } from './open-browser.ts'

interface View {
  readonly name: string
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly zoom?: number
  readonly images?: 'off'
}

const VIEWS: readonly View[] = [
  ...[360, 600, 1280].flatMap((width): readonly View[] => [
    { name: `${width}`, width, scheme: 'light' },
    { name: `${width}-dark`, width, scheme: 'dark' },
  ]),
  // WCAG 2.2, 1.4.4 and 1.4.10: at 200 % a window of 1280 pixels has 640, one of 640 has 320.
  { name: '1280-zoom', width: 1280, scheme: 'light', zoom: 2 },
  { name: '640-zoom', width: 640, scheme: 'light', zoom: 2 },
  { name: '600-no-images', width: 600, scheme: 'light', images: 'off' },
]
const HEIGHT = 900

// Run in the page: what is wider than the window, or hides words that do not fit it.
const FIND_OVERFLOW = `(() => {
  const width = document.documentElement.clientWidth
  const trouble = document.documentElement.scrollWidth > width ? ['scrolls sideways, ' + document.documentElement.scrollWidth + ' in ' + width] : []
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0 || style.display === 'none' || element.closest('.skip, [style*="display:none"]')) continue
    const scrolls = element.closest('pre, table') !== null && style.overflowX !== 'visible'
    if (!scrolls && (box.right > width + 1 || box.left < -1)) trouble.push(element.tagName + ' reaches beyond the window: ' + element.textContent.slice(0, 60))
    if (style.overflow === 'hidden' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) trouble.push(element.tagName + ' cuts its words: ' + element.textContent.slice(0, 60))
  }
  return trouble.slice(0, 5)
})()`

/** Chromium at three widths, light and dark, without pictures and at 200 %: nothing overflows and nothing is cut. */
export const judgeInBrowser: Judge = async (editions) => {
  const browser = await openBrowser()
  const shots = process.env.SCREENSHOTS
  const complaints: string[] = []
  let views = 0
  try {
    for (const { name, folder } of editions) {
      for (const file of ['index.html', 'email.html']) {
        for (const view of VIEWS) {
          const page = await browser.newPage()
          await show(page, join(folder, file), view)
          const found = (await page.evaluate(FIND_OVERFLOW)) as readonly string[]
          complaints.push(...found.map((trouble) => `${name}/${file} at ${view.name}: ${trouble}`))
          if (shots !== undefined) {
            mkdirSync(shots, { recursive: true })
            await page.screenshot({
              path: join(shots, `${name}-${file.replace('.html', '')}-${view.name}.png`) as `${string}.png`,
            })
          }
          views++
          await page.close()
        }
      }
    }
  } finally {
    await browser.close()
  }
  return { complaints, seen: `${views} views` }
}

async function show(page: Page, file: string, { width, scheme, zoom = 1, images }: View): Promise<void> {
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(HEIGHT / zoom),
    deviceScaleFactor: zoom,
  })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  if (images === 'off') {
    await page.setRequestInterception(true)
    page.on(
      'request',
      (request) => void (request.resourceType() === 'image' ? request.abort() : request.continue()),
    )
  }
  await page.goto(`file://${file}`)
}

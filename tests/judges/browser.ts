import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Judge } from './judge.ts'
import { openBrowser } from './open-browser.ts'
import { servePictures } from './serve-pictures.ts'

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

// Those further down are loaded when somebody comes near them.
const LOAD_PICTURES = `Promise.all([...document.images].map((image) => {
  image.loading = 'eager'
  return image.complete ? null : new Promise((done) => { image.onload = image.onerror = done })
}))`

// Run in the page: pictures that were not shown, or that say nothing where they are off; those that change the page when they come.
const FIND_BAD_PICTURES = `(isShown) => [...document.images].flatMap((image) => {
  const name = image.getAttribute('src')
  const box = image.getBoundingClientRect()
  const trouble = []
  if (isShown && image.naturalWidth === 0) trouble.push(name + ' is not shown')
  if (!isShown && (image.alt === '' || box.height < 14)) trouble.push(name + ' says nothing where pictures are off')
  const ratio = image.getAttribute('width') / image.getAttribute('height')
  if (!(ratio > 0)) trouble.push(name + ' has no width or height')
  if (isShown && Math.abs(ratio - image.naturalWidth / image.naturalHeight) > 0.02) trouble.push(name + ' has another shape than it says')
  if (isShown && Math.abs(box.width / box.height - ratio) > 0.02) trouble.push(name + ' is squeezed to ' + box.width + ' by ' + box.height)
  return trouble
})`

/** Chromium at three widths, light and dark, without pictures and at 200 %: nothing overflows and nothing is cut. */
export const judgeInBrowser: Judge = async (editions) => {
  const browser = await openBrowser()
  const shots = process.env.SCREENSHOTS
  const complaints: string[] = []
  let views = 0
  let pictures = 0
  try {
    for (const { name, folder } of editions) {
      for (const file of ['index.html', 'email.html']) {
        for (const view of VIEWS) {
          const page = await browser.newPage()
          await show(page, join(folder, file), view)
          const found = (await page.evaluate(FIND_OVERFLOW)) as readonly string[]
          const isShown = view.images !== 'off'
          const bad = (await page.evaluate(`(${FIND_BAD_PICTURES})(${isShown})`)) as readonly string[]
          if (isShown) pictures += ((await page.evaluate('document.images.length')) as number) - bad.length
          complaints.push(
            ...[...found, ...bad].map((trouble) => `${name}/${file} at ${view.name}: ${trouble}`),
          )
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
  return { complaints, seen: `${views} views, ${pictures} pictures in them` }
}

async function show(
  page: Page,
  file: string,
  { width, scheme, zoom = 1, images = 'on' }: View,
): Promise<void> {
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(HEIGHT / zoom),
    deviceScaleFactor: zoom,
  })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await servePictures(page, dirname(file), images)
  await page.goto(`file://${file}`)
  await page.evaluate(LOAD_PICTURES)
}

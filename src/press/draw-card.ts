import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { OutputFile } from '../deliver/deliver.ts'
import type { Edition } from '../model/edition.ts'
import type { Theme } from '../model/theme.ts'
import { CARD_PATH, hasCard, toCardSvg } from '../render/render.ts'
import { openTemplateCache } from '../store/store.ts'
import { version } from './version.ts'

const FONTS = [
  '@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf',
  '@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
]

/**
 * The picture that links to an edition are shown with, as PNG; nothing where the edition has none.
 *
 * The same edition and theme give the same bytes: the fonts come with the package and the system's are not looked at.
 */
export async function drawCard(
  edition: Edition,
  { theme, cache: folder }: { readonly theme: Theme; readonly cache: string | undefined },
): Promise<readonly OutputFile[]> {
  if (!hasCard(edition)) return []
  const svg = toCardSvg(edition, theme)
  const cache = openTemplateCache(folder === undefined ? [] : [folder])
  const key = `card\n${version}\n${svg}`
  const kept = await cache.find(key)
  const png = kept === undefined ? await toPng(svg) : Buffer.from(kept, 'base64')
  if (kept === undefined) await cache.keep(key, png.toString('base64'))
  return [{ path: CARD_PATH, content: png }]
}

let isReady: Promise<void> | undefined

async function toPng(svg: string): Promise<Buffer> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  const { resolve } = createRequire(import.meta.url)
  isReady ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm))
  await isReady
  const fontBuffers = await Promise.all(FONTS.map((font) => readFile(resolve(font))))
  const drawing = new Resvg(svg, {
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'PT Serif' },
  })
  const picture = drawing.render()
  const png = Buffer.from(picture.asPng())
  picture.free()
  drawing.free()
  return png
}

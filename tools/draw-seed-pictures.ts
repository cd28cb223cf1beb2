// Draws the pictures of the sample articles, as small PNGs with a palette: node tools/draw-seed-pictures.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { toPalettePng } from './seed-pictures/to-palette-png.ts'
import { drawBeds } from './seed-pictures/draw-beds.ts'
import { drawExports } from './seed-pictures/draw-exports.ts'
import { drawLogo } from './seed-pictures/draw-logo.ts'
import { drawStrait } from './seed-pictures/draw-strait.ts'

const root = join(import.meta.dirname, '..')
const { resolve } = createRequire(import.meta.url)
const FONTS = [
  '@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf',
  '@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
]
const PICTURES: Readonly<Record<string, string>> = {
  'seeds/articles/economy/exports.png': drawExports(),
  'seeds/articles/world/sarrow-strait.png': drawStrait(),
  'seeds/articles/science/eelgrass-beds.png': drawBeds(),
  'tests/judges/arabic/articles/ferry-line.png': drawStrait('ar'),
  'tests/judges/arabic/logo.png': drawLogo('نشرة الميناء'),
}

await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
const fontBuffers = FONTS.map((font) => readFileSync(resolve(font)))
for (const [path, svg] of Object.entries(PICTURES)) {
  const picture = new Resvg(svg, {
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'PT Serif' },
  }).render()
  const png = toPalettePng(picture.pixels, { width: picture.width, height: picture.height })
  writeFileSync(join(root, path), png)
  console.log(`${path}: ${picture.width} × ${picture.height}, ${png.length} bytes`)
}

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Result } from 'axe-core'
import type { Judge } from './judge.ts'
import { listHtml } from './list-html.ts'
import { openBrowser } from './open-browser.ts'
import { servePictures } from './serve-pictures.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SCHEMES = ['light', 'dark'] as const
const ARTICLES_MAX = 2
// Every rule that axe has, those of level AAA too.
const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
]

/** axe-core in Chromium on page and e-mail, light and dark: no violation of any level. */
export const judgeWithAxe: Judge = async (editions) => {
  const browser = await openBrowser()
  const complaints: string[] = []
  let runs = 0
  try {
    for (const edition of editions) {
      for (const file of listHtml(edition).slice(0, 2 + ARTICLES_MAX)) {
        for (const scheme of SCHEMES) {
          const page = await browser.newPage()
          await page.setBypassCSP(true)
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
          await servePictures(page, edition.folder, 'on')
          await page.goto(`file://${file.endsWith('/email.html') ? toMailProgram(file) : file}`)
          for (const frame of page.frames())
            await frame.evaluate(`${source}; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })`)
          const violations = (await page.evaluate(
            `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then((found) => found.violations)`,
          )) as readonly Result[]
          for (const { id, impact, nodes } of violations)
            complaints.push(
              `${join(edition.name, file.slice(edition.folder.length))}, ${scheme}: ${id} (${impact}), ${nodes.length} times, first ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.any[0]?.message ?? nodes[0]?.failureSummary ?? ''}`,
            )
          runs++
          await page.close()
        }
      }
    }
  } finally {
    await browser.close()
  }
  return { complaints, seen: `${runs} runs` }
}

/** An e-mail as a mail program shows it: in a frame, within the program's own landmarks. */
function toMailProgram(file: string): string {
  const path = join(dirname(file), 'mail-program.html')
  const message = readFileSync(file, 'utf8').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const frame = `<iframe title="The message" style="width:700px;height:20000px;border:0" srcdoc="${message}"></iframe>`
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A mail program</title></head><body style="margin:0"><main>${frame}</main></body></html>`,
  )
  return path
}

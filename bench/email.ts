// npm run bench -- email: what the e-mail and the card cost in a process that has done both before, beside mjml on the same template.
import { join } from 'node:path'
import mjml2html from 'mjml'
import type { CalendarDate } from '../src/kit/calendar-date.ts'
import { readConfig } from '../src/config/config.ts'
import type { Edition } from '../src/model/edition.ts'
import { composeArticles } from '../src/press/compose-articles.ts'
import { drawCard } from '../src/press/draw-card.ts'
import { readTheme } from '../src/read/read.ts'
import { compileEmailTemplate, emailTemplateSource, renderEdition } from '../src/render/render.ts'
import { openTemplates } from '../src/render/templates/open-templates.ts'
import { toRemoteAddresses } from '../src/render/view/addresses.ts'
import { plainPen } from '../src/render/view/pen.ts'
import { toEditionView } from '../src/render/view/to-edition-view.ts'
import { median } from './measure.ts'

const root = join(import.meta.dirname, '..')
const RUNS = Number(process.env['BENCH_RUNS'] ?? 15)

const theme = await readTheme('house', { builtIn: join(root, 'templates') })
const { cache: _, ...config } = await readConfig({ cwd: join(root, 'seeds') })
const { edition, digests } = await composeArticles({
  config: { ...config, window: 'all' },
  paths: [],
  date: '2026-11-23' as CalendarDate,
  id: 'bench',
})
const articles = new Map(digests.map(({ article }) => [article.path, article]))
const emailTemplate = await compileEmailTemplate(theme)
const source = emailTemplateSource(theme)
const options = { theme, articles, formats: ['email'] as const, emailTemplate }
// The compiled template alone, with the view that the e-mail is filled from.
const templates = await openTemplates(theme, 'html')
const fill = templates.compile({ name: 'email', file: { content: emailTemplate, path: 'email' } })
const view = toEditionView(edition, {
  pen: plainPen,
  addresses: toRemoteAddresses(edition, new Map()),
  fields: ['name'],
})
// One that the memory of a process has not seen.
const afresh = (n: number): Edition => ({ ...edition, number: n })

const figures: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  'mjml on the template': () => mjml2html(source),
  'compiled template, filled with data': () => Promise.resolve(fill(view)),
  'whole e-mail, HTML and text': (n) => renderEdition(afresh(n), options),
  'card, drawn': (n) => drawCard(afresh(n), { theme, cache: undefined }),
}
const names = Object.keys(figures)
const taken = new Map<string, number[]>(names.map((name) => [name, []]))
// In turn, so that whatever else the machine does falls on all of them; the first three warm up.
for (let n = -3; n < RUNS; n++)
  for (const name of names) {
    const before = process.cpuUsage()
    await figures[name]!(n + 100)
    const { user, system } = process.cpuUsage(before)
    if (n >= 0) taken.get(name)!.push((user + system) / 1000)
  }

const mjml = median(taken.get(names[0]!)!)
console.log(
  `Node ${process.version}, ${RUNS} runs of each after a warm-up, in turn; medians of processor time\n`,
)
for (const name of names) {
  const ms = median(taken.get(name)!)
  console.log(`${name.padEnd(36)} ${ms.toFixed(1).padStart(7)} ms   ratio to mjml ${(ms / mjml).toFixed(3)}`)
}

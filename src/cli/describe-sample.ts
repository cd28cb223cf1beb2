import { join } from 'node:path'
import { wrapText } from '../kit/wrap-text.ts'
import type { BuildReport } from '../press/press.ts'
import { describeBuild } from './describe-build.ts'
import { toPlainText } from './plain-text.ts'
import type { Reporter } from './reporter.ts'
import { toShownPath } from './shown-path.ts'

export interface SamplePlaces {
  readonly published: string
  readonly outbox: string
  readonly messages: number
  readonly reporter: Pick<Reporter, 'paint' | 'width'>
}

/** The sample brief at a glance, where its files are, and what to type next. */
export function describeSample(
  report: BuildReport,
  { published, outbox, messages, reporter }: SamplePlaces,
): readonly string[] {
  const { paint, width } = reporter
  const { edition } = report
  const glance = edition.sections.flatMap((section) => [
    '',
    `  ${paint.accent(toPlainText(section.title))}`,
    ...section.stories.flatMap((story) =>
      wrapText(toPlainText(story.headline), width - 6).map((line, i) => `  ${i === 0 ? '- ' : '  '}${line}`),
    ),
  ])
  return [
    ...describeBuild(report, paint, [
      [published, 'the briefing, published into a sample site'],
      [outbox, `a message for each of ${messages} sample subscribers`],
    ]),
    ...glance,
    '',
    `Open ${paint.bold(toShownPath(join(report.folder, 'index.html')))} in a browser.`,
    'Next:',
    '  npx gazette analyse seeds/articles             what was found in each article',
    '  npx gazette build <your articles>              a brief of your own, no configuration needed',
    '  npx gazette init my-brief                      a new project',
    '  npx gazette draft                              an edition as Markdown, to edit before it is built',
    '  npx gazette --help',
  ]
}

import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addBuildOptions, type BuildArguments } from '../build-options.ts'
import { runCommand } from '../run-command.ts'
import { tuneBuild } from '../tune-build.ts'

export const buildCommand: CommandModule<object, BuildArguments> = {
  command: 'build [paths..]',
  describe: 'Build an edition from its file or from articles: web page, e-mail, Markdown, JSON',
  builder: (command: Argv) =>
    addBuildOptions(command)
      .example(
        '$0 build',
        'build this week’s edition: from its file where there is one, else from the articles',
      )
      .example('$0 build editions/2026-W48.md', 'build a drafted edition')
      .example('$0 build articles --date 2026-11-23 --number 12', 'build a numbered edition of that day')
      .example('$0 build --week 2026-W48', 'articles of that week which no edition printed yet')
      .example('$0 build "news/**/*.md" --format web email', 'only the page and the e-mail')
      .example('$0 build --explain', 'and why articles were joined and stories ordered so')
      .example('$0 build --json | jq .folder', 'where the edition lies'),
  handler: runBuild,
}

async function runBuild(argv: ArgumentsCamelCase<BuildArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readBuildOptions }, { buildEdition }, { describeBuild }, { describeExplanation }] =
      await Promise.all([
        import('../read-build-options.ts'),
        import('../../press/press.ts'),
        import('../describe-build.ts'),
        import('../describe-explanation.ts'),
      ])
    const options = await readBuildOptions(argv)
    const tune = tuneBuild()
    const report = await buildEdition({
      ...options,
      signal,
      onProgress(progress) {
        tune(progress)
        reporter.progress(progress)
      },
    })
    reporter.notices(report.notices)
    const { edition, folder, manifest, notices } = report
    await reporter.print({
      edition: { ...manifest.edition, counts: edition.counts },
      folder,
      ...(report.file !== undefined && { from: report.file }),
      files: manifest.files,
      notices,
      ...(argv.explain && { explanation: report.explain() }),
    })
    for (const line of describeBuild(report, reporter.paint)) reporter.say(line)
    if (argv.explain)
      for (const line of ['', ...describeExplanation(report.explain(), reporter.paint)]) reporter.say(line)
    reporter.say()
    if (report.file === undefined)
      reporter.say(reporter.paint.dim('To edit it first: gazette draft writes it as a Markdown file'))
    const site = options.config.publish.dir === undefined ? ' --dir <site>' : ''
    reporter.say(
      reporter.paint.dim(
        `Next: gazette publish${site}, gazette plan ${manifest.edition.id} (who receives it)`,
      ),
    )
  })
}

import type { EnrolReport, SubscriberPreview } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'
import { toCount } from './to-count.ts'

/** What came of an import, in a few lines. */
export function describeImport({ rows, enrolments, refused }: EnrolReport): readonly string[] {
  const parts: readonly (readonly [count: number, what: string])[] = [
    [enrolments.added, 'added'],
    [enrolments.updated, 'updated'],
    [enrolments.unchanged, 'as they were'],
    [enrolments.left, 'left before, and stay so'],
    [enrolments.suppressed, 'never to be mailed, and not added'],
    [enrolments.repeated, 'stood there twice'],
    [refused, 'refused'],
  ]
  const width = toCount(rows).length
  return [
    `Read ${toCount(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    ...parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `  ${toCount(count).padStart(width)} ${what}`),
  ]
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

/** What an import would make of each column of a file. */
export function describePreview(
  { path, encoding, delimiter, columns, refused, rows }: SubscriberPreview,
  paint: Paint,
): readonly string[] {
  const shown = columns.map(({ name, target, examples }) => ({
    name: toPlainText(name).slice(0, 30),
    becomes:
      target.kind === 'field'
        ? `field ${toPlainText(target.name)}`
        : target.kind === 'none'
          ? `left out: ${target.why}`
          : target.kind,
    examples: examples.map((text) => toPlainText(text).slice(0, 30)).join(', '),
  }))
  const widths = [
    Math.max(6, ...shown.map(({ name }) => name.length)),
    Math.max(7, ...shown.map(({ becomes }) => becomes.length)),
  ] as const
  return [
    `${paint.bold(toPlainText(path))}: ${encoding}, parted by ${DELIMITER_NAMES[delimiter] ?? delimiter}`,
    paint.dim(`  ${'column'.padEnd(widths[0])}  ${'becomes'.padEnd(widths[1])}  for example`),
    ...shown.map(({ name, becomes, examples }) =>
      `  ${name.padEnd(widths[0])}  ${becomes.padEnd(widths[1])}  ${paint.dim(examples)}`.trimEnd(),
    ),
    ...refused.map(({ line, why }) => `  line ${line} would be refused: ${toPlainText(why)}`),
    `Looked at ${toCount(rows)} ${rows === 1 ? 'row' : 'rows'}; nothing was kept`,
  ]
}

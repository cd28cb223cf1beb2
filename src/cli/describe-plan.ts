import type { EditionPlan } from '../press/press.ts'
import { toPlainText } from './plain-text.ts'
import { toShownPath } from './shown-path.ts'

/** A plan for people: who receives what, how, how long it takes. */
export function describePlan(plan: EditionPlan): readonly string[] {
  const { id, subject, to, receiving, leftOut, segments, standing } = plan
  const place =
    to.kind === 'folder'
      ? `${toShownPath(to.names[0]!)}/${id}/ (no mail server is configured or wanted)`
      : to.names.join(', ')
  const left = Object.entries(leftOut).map(([why, count]) => `  left out     ${count} ${why}`)
  const inSegments = Object.entries(segments).map(([name, count]) => `  segment      ${count} in ${name}`)
  const begun = Object.entries(standing)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
  return [
    `${id}: ${toPlainText(subject)}`,
    `  receive it   ${receiving} (from ${toShownPath(plan.source)})`,
    ...inSegments,
    ...left,
    ...(begun.length > 0 ? [`  begun        ${begun.join(', ')}`] : []),
    `  through      ${place}`,
    `  size         ${toKibibytes(plan.messageBytes)} a message, ${toKibibytes(plan.totalBytes)} in all`,
    ...(plan.seconds === undefined
      ? []
      : [`  time         ${toDuration(plan.seconds)} at the configured rate`]),
    `  last test    ${describeTest(plan)}`,
  ]
}

function describeTest({ test }: EditionPlan): string {
  if (test === undefined) return 'none; gazette send --test you@example.org makes one'
  const when = `${test.at.slice(0, 16).replace('T', ' ')} UTC to ${test.to}`
  if (test.changed.length === 0) return `${when}; nothing changed since`
  return `${when}; changed since: ${test.changed.join(', ')}`
}

function toKibibytes(bytes: number): string {
  const kibibytes = bytes / 1024
  if (kibibytes < 1024) return `${Math.ceil(kibibytes)} KiB`
  return `${(kibibytes / 1024).toFixed(1)} MiB`
}

/**
 * A length of time for people.
 *
 * @example
 * toDuration(3725) // '1 h 2 min'
 */
export function toDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

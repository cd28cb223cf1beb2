import type { HelperOptions } from 'handlebars'
import { formatDate } from '../messages/format-date.ts'
import { findEditionLanguage } from './edition-language.ts'

/** `{{date date.iso "full"}}`: a day in words of the edition's language. */
export function dateHelper(day: unknown, ...rest: readonly unknown[]): string {
  const options = rest.at(-1) as HelperOptions
  const style = rest.length > 1 && rest[0] === 'full' ? 'full' : 'long'
  return typeof day === 'string' ? formatDate(day, { language: findEditionLanguage(options), style }) : ''
}

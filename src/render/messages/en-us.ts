import { en } from './en.ts'
import type { Messages } from './messages.ts'

export const enUs: Messages = {
  ...en,
  dates: { long: '{month} {day}, {year}', full: '{weekday}, {month} {day}, {year}' },
}

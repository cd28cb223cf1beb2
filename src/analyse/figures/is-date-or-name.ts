/** Whether a number in a sentence dates, times, ranks or names something and so counts nothing. */
export function isDateOrName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start)
  const after = text.slice(end, end + CONTEXT_LENGTH)
  const number = text.slice(start, end)
  if (BEFORE.test(before) || AFTER.test(after)) return true
  if (/^(?:1[5-9]|20)\d\d$/.test(number) && !COUNTS_IN_SPITE.test(after)) return true
  return /^\d{1,2}$/.test(number) && (MONTH_AFTER.test(after) || MONTH_BEFORE.test(before))
}

const CONTEXT_LENGTH = 24
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const MONTH_AFTER = new RegExp(`^\\s(?:${MONTH})\\b`)
const MONTH_BEFORE = new RegExp(`\\b(?:${MONTH})\\.?\\s$`)
/** A name or a rank that the number belongs to. */
const BEFORE =
  /(?:\b(?:No|Nos|Art|Fig|Vol|Ch|Sec|pp?)\.\s|\b(?:Article|Section|Chapter|Route|Flight|Highway|Interstate|Room|Gate|Platform|Channel|Class|Type|Level|Phase|Stage|Tier|Grade|Group|Page|Resolution|Boeing|Airbus|Apollo|Formula|World War|Under|Windows|iPhone|aged?|age of|number|at least age|Year|Game|Act|Title|Proposition|Line|District|Unit|Box|Area|Radio|Studio|Model|Mark|Mk)\s|[@_&+=*])$/iu
/** A time, an ordinal, an age, a score, a range of dates, a decade. */
const AFTER =
  /^(?:st|nd|rd|th|s)\b|^['’]?s(?![\p{L}])|^[:/]\d|^-(?:year|month|week|day)s?-old|^\s?(?:[ap]\.?m\b)|^\s?o['’]clock|^ years?[ -]old|^-\d|^[–-]\d{1,2}\s(?:win|defeat|draw|victory|loss)|^\.\d|^(?:BC|AD|BCE|CE)\b|^\s(?:B\.?C|A\.?D)\b|^-\p{Lu}|^,?\s\d{4}\b/iu
const COUNTS_IN_SPITE =
  /^\s(?:people|workers|jobs|homes|men|women|children|soldiers|troops|miles|km|kilomet)/i

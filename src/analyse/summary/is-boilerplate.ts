/**
 * Whether a sentence belongs to the page and not to the story: bylines, times of publication, photo credits, captions,
 * share and sign-up lines, "read more", copyright.
 *
 * @example
 * ['By Ann Roe and Tom Doe.', 'Scroll down for video', 'By noon the river had risen.'].map(isBoilerplate)
 * // [true, true, false]
 */
export function isBoilerplate(sentence: string): boolean {
  const text = sentence.trim()
  if (!/[a-z]{2}|\p{L}{2}/u.test(text)) return true
  const opening = text.slice(0, OPENING_LENGTH)
  if (OPENING.test(opening)) return true
  return (
    text.length <= SHORT_LENGTH &&
    (SHORT.some((pattern) => pattern.test(text)) || (text.length <= NAME_LINE_LENGTH && isNameLine(text)))
  )
}

const OPENING_LENGTH = 80
const SHORT_LENGTH = 160
const NAME_WORDS_MAX = 6
const NAME_LINE_LENGTH = 100

/** Recognised however long the sentence is. */
const OPENINGS: readonly RegExp[] = [
  /^(?:PUBLISHED|UPDATED|CREATED|LAST UPDATED|FIRST PUBLISHED)\s*[:|]/i,
  /^(?:last )?(?:updated|published|posted|modified)(?: at| on|:)\s*\d/i,
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?,?\s*(?:[A-Z]{2,4}|on)?,?\s*\d{1,2} \w+ \d{4}/i,
  /^(?:video:? )?(?:scroll down|click (?:here|on|through|the)|tap here|swipe|read more|read also|read the full|see also|see more|show more|load more|watch (?:the )?(?:video|live|below|above|now|more)|listen to|join the (?:conversation|debate))\b/i,
  /^(?:related(?: (?:articles?|stories|content|news|topics))?\s*:|recommended\s*:|more on this|more from\b|most read|you may also like|trending\s*:|top stories)/i,
  /^(?:share (?:this|on|via|with)|follow (?:us|him|her|me|[\w ]{1,30}) on (?:twitter|facebook|instagram|x)\b|like us on|tweet this|e-?mail (?:this|to a friend)|print this)/i,
  /^(?:sign up|subscribe|register (?:now|here|today)|log ?in|get (?:our|the) (?:\w+ )?newsletter|download (?:our|the) app|support (?:our|independent) journalism|to (?:receive|subscribe|unsubscribe))\b/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved|this (?:material|article|story|content) (?:may not|was (?:originally |first )?(?:published|produced|written)|has been (?:updated|corrected)|originally appeared))/i,
  /^(?:photo(?:graph)?s?|pictures?|images?|video|credit|source|caption|graphic|illustration)(?: (?:credit|courtesy|by|source|gallery))?\s*[:©|/]/i,
  /^(?:advertisement|sponsored|promoted|continue reading|story continues|article continues|this is a breaking)\b/i,
  /^the (?:opinions|views) expressed in this\b/i,
  /^(?:reporting|additional reporting|writing|editing|compiled|edited|written) by\b/i,
]

// One look at a sentence instead of twelve.
const OPENING = new RegExp(OPENINGS.map(({ source }) => source).join('|'), 'i')

/** Recognised only in a short sentence. */
const SHORT: readonly RegExp[] = [
  new RegExp(
    [
      String.raw`^by\s*[.:]?$`,
      String.raw`\b(?:contributed to this (?:report|story|article)|all rights reserved|getty images|courtesy of|file photo|handout photo|photo by|stock image)\b`,
      String.raw`\b(?:newsletter|inbox)\b.*\b(?:sign up|subscribe)\b|\b(?:sign up|subscribe)\b.*\b(?:newsletter|inbox|alerts|daily|weekly)\b`,
      String.raw`^(?:visit|go to|see|for more|for confidential|to find out more|more information)\b.*(?:https?:|www\.|\.(?:com|org|co\.uk|net)\b)`,
    ].join('|'),
    'i',
  ),
  /^[Bb][Yy][.:]?\s+\p{Lu}[\p{L}'’.-]+(?:[\s,&|]+(?:and|for|in|of|at|the|with|\p{Lu}[\p{L}'’.-]*))*[.,]?$/u,
  /^(?:CNN|Reuters|AP|AFP|BBC|Associated Press|Press Association)\b.{0,30}$/,
]

// "Associated Press." and "Ann Roe and Tom Doe" are lines of names: no word of them is in lower case.
function isNameLine(text: string): boolean {
  if (SMALL_WORD.test(text)) return false
  const words = text
    .replace(/[.,|:]+/g, ' ')
    .trim()
    .split(/\s+/)
  return (
    words.length <= NAME_WORDS_MAX &&
    !/[?!]/.test(text) &&
    words.every((word) => /^(?:and|for|of|the|\p{Lu}.*)$/u.test(word)) &&
    words.length >= 2
  )
}

// Nearly every sentence has one, which is seen sooner than all of its words.
const SMALL_WORD = / (?!(?:and|for|of|the)\b)[a-z]/

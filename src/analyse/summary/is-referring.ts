import { FINITE_VERB } from './finite-verb.ts'

/**
 * Whether a sentence opens with somebody or something that the reader must know by then: "The group, held at the border",
 * "The 52-year-old said". What there is only one of ("The government"), what is new ("The biggest bank") and what is told
 * in the same breath ("The man who sold the ferry") is none.
 *
 * @example
 * ['The pair were freed.', 'The mayor of Pell has resigned.', 'The police said no.'].map(isReferring)
 * // [true, false, false]
 */
export function isReferring(sentence: string): boolean {
  const named = OPENING.exec(sentence.slice(0, LENGTH_MAX))?.[1]
  return named !== undefined && !UNIQUE.test(named) && !TOLD.test(named)
}

const LENGTH_MAX = 200
const OPENING = new RegExp(
  String.raw`^\s*[Tt]he ((?:[\p{Ll}\d][\p{Ll}\d'’-]* ){0,3}?[\p{Ll}\d][\p{Ll}\d'’-]*)(?:,| (?:${FINITE_VERB})(?![\p{L}'’-]))`,
  'u',
)
const UNIQUE =
  /^(?:government|president|prime|deputy|foreign|finance|interior|police|public|world|nation|country|economy|internet|weather|sun|moon|earth|queen|king|pope|army|navy|military|state|federal|national|united|opposition|media|new|newest|old|oldest|first|last|latest|next|only|main|most|more|best|worst|number|rate|price|cost|average|total|idea|aim|question|problem|truth|fact|\p{Ll}{3,}est)(?!\p{L})/u
const TOLD =
  /(?:^| )(?:of|in|for|to|that|who|which|whose|where|when|with|from|at|on|by|between|against|behind|about|over|under|into)(?: |$)/u

import type { Evidence } from './read-evidence.ts'

const SYSTEM_SENDER =
  /mailer[-_. ]?daemon|mail[-_. ]?daemon|post[._-]?master|mail (?:delivery|administrat|system|server|router)|delivery (?:sub)?system|bounce|system administrator|no-?reply.*(?:delivery|mail)|mmdf|mail-robot|mta|emailaxis|daemon/i
const SUBJECT =
  /undeliver|(?:non|un)[- ]?deliver|not (?:be )?deliver|delivery (?:status|failure|failed|error|problem|notification|report|delayed|temporarily|unsuccessful|has failed)|fail(?:ure|ed|ing).{0,20}(?:deliver|notice|notification|mail|message|sending|recipient)|deliver.{0,30}(?:fail|error|problem|delay|unsuccess)|returned (?:mail|message|to sender)|(?:mail|message)(?: \w+){0,3} (?:return|fail|undeliver|delay|warning|system error|rejected|refused|could not)|could(?: not|n't) (?:be )?(?:deliver|send)|unable to deliver|rejected|bounce|user unknown|unknown user|address (?:unknown|not found)|unzustellbar|non remis|no entregad|niet bezorgd|не\s?доставл|未能|配信|エラー|退信|blocked by|loop alert|message you sent|warning: |problem delivering|status notification/i
const TEXT =
  /could(?: not|n['’]t) be deliver|undeliver|permanent(?: fatal)? (?:error|failure)|delivery (?:to|of|for).{0,80}(?:fail|delay|refused)|(?:unable|failed|was not able|unsuccessful).{0,20} (?:to )?deliver|fail(?:ed|ure).{0,40}(?:recipient|deliver)|address(?:\(es\))?(?:es)? (?:failed|had)|returned to (?:the )?sender|mail system|did not reach|was not delivered|not delivered|has been rejected|wasn't delivered|user(?:name)? (?:unknown|not)|transcript of session|rejected|mailbox|no such user|error delivering|giving up|duplicated message-id|\b[45]\d\d[ -]/i

/** Whether a message without a report of its own tells that mail was not delivered. */
export function isBounce({ headers, text, returned }: Evidence): boolean {
  const first = (name: string) => headers.get(name)?.[0] ?? ''
  const outer = [
    SYSTEM_SENDER.test(first('from')) || SYSTEM_SENDER.test(first('sender')),
    SUBJECT.test(first('subject')),
    headers.has('x-failed-recipients'),
    /^multipart\/report/i.test(first('content-type')),
  ].filter((sign) => sign).length
  // Auto-replies have an empty envelope sender too (RFC 3834 3.3): it confirms, and tells nothing by itself.
  const inner = [
    /^<?\s*>?$|^<?mailer-daemon/i.test(headers.get('return-path')?.[0] ?? 'none'),
    TEXT.test(text),
    returned !== '',
  ].filter((sign) => sign).length
  return (outer >= 1 && outer + inner >= 2) || inner === 3
}

const REPLY_SUBJECT =
  /^\W*(?:auto(?:mati[cs])?(?:ally)?[-\s]?(?:generated )?(?:repl|respon|answer|antwort|reply)|out of (?:the )?office|vacation|away from|i am away|on (?:leave|vacation|holiday)|automatische antwort|abwesen|r[ée]ponse automatique|absence|absent|respuesta autom|risposta automatica|resposta autom|autosvar|automatisch antwoord|自動(?:返信|応答)|не на месте|автоответ)/i

// Said in the middle of a subject: "Ada is out of the office until Monday".
const AWAY =
  /\b(?:is|am|are|be) (?:currently )?(?:out of (?:the |my )?office|away|on (?:annual |sick |parental |maternity )?(?:leave|vacation|holiday))\b/i

/** Whether a program answered for somebody who is away (RFC 3834), or for a reader's mail program (RFC 8098). */
export function isAutoReply({ headers }: Evidence): boolean {
  const first = (name: string) => headers.get(name)?.[0] ?? ''
  const type = first('content-type')
  if (/^multipart\/report.*disposition-notification/i.test(type)) return true
  if (headers.has('x-failed-recipients')) return false
  if (REPLY_SUBJECT.test(first('subject')) || AWAY.test(first('subject'))) return true
  if (SYSTEM_SENDER.test(first('from')) || /^multipart\/report/i.test(type)) return false
  return (
    /^auto-/i.test(first('auto-submitted')) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    /^(?:auto_reply|auto-reply|autoreply)/i.test(first('precedence')) ||
    /vacation/i.test(`${first('x-apple-action')} ${first('x-auto-response')} ${first('x-mailer')}`)
  )
}

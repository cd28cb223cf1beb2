/** The command of SMTP that a server refused. */
export type SmtpPhase = 'CONNECT' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA'

// How mail servers tell it: Postfix, Exim, sendmail, qmail, mFILTER, and their kin.
const PHASES: readonly (readonly [pattern: RegExp, phase: SmtpPhase])[] = [
  [
    /in reply to end of DATA|after end of data|failed after I sent the message|in reply to DATA command|after (?:pipelined )?DATA\b|failed on DATA command|SMTP command DATA\b|DATA command (?:failed|rejected)|did not like our DATA|\[DATA\]|did not like our final/i,
    'DATA',
  ],
  [
    /in reply to RCPT TO|after (?:pipelined )?RCPT TO|does not like recipient|SMTP command RCPT\b|RCPT TO command|did not like our RCPT|\[RCPT_TO\]|RCPT TO response|X-PowerMTA-BounceCategory: bad-mailbox/i,
    'RCPT',
  ],
  [
    /in reply to MAIL FROM|after (?:pipelined )?MAIL FROM|sender was rejected|SMTP command MAIL\b|MAIL FROM command|did not like our MAIL|\[MAIL_FROM\]/i,
    'MAIL',
  ],
  [/in reply to (?:EHLO|HELO)|after (?:EHLO|HELO)|name was rejected|SMTP command (?:EHLO|HELO)\b/i, 'EHLO'],
  [/after initial connection|refused to talk to me|SMTP command (?:CONN|STARTTLS)/i, 'CONNECT'],
]

/** Which command was refused, where the words tell; the last of a transcript. */
export function findPhase(words: string): SmtpPhase | undefined {
  const told = PHASES.find(([pattern]) => pattern.test(words))?.[1]
  if (told !== undefined) return told
  // With pipelining, the refusal of a recipient stands behind DATA, and the server asks for one then.
  if (/<<< 5\d\d .{0,40}(?:need RCPT|(?:no )?valid recipient|RCPT (?:first|command))/i.test(words))
    return 'RCPT'
  // A transcript: ">>> DATA", then "<<< 550 …" of that server.
  const sent = [...words.matchAll(/>>> (EHLO|HELO|MAIL|RCPT|DATA)\b(?=.{0,200}?<<< [45]\d\d)/gi)]
    .at(-1)?.[1]
    ?.toUpperCase()
  return sent === 'HELO' ? 'EHLO' : (sent as SmtpPhase | undefined)
}

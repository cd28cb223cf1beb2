import type { MailServer } from '../../model/mail-server.ts'
import type { SmtpFailure } from './to-outcome.ts'

/** The same failure of a login without the password: some servers repeat what they refuse. */
export function hidePassword(
  error: SmtpFailure,
  { user = '', password = '' }: Pick<MailServer, 'user' | 'password'>,
): SmtpFailure {
  const forms = [password, encode(password), encode(`\0${user}\0${password}`)].filter(Boolean)
  const hide = (text: string) => forms.reduce((shown, form) => shown.replaceAll(form, '…'), text)
  const { code, responseCode, response, command } = error
  return Object.assign(new Error(hide(error.message)), {
    ...(code !== undefined && { code }),
    ...(responseCode !== undefined && { responseCode }),
    ...(response !== undefined && { response: hide(response) }),
    ...(command !== undefined && { command: hide(command) }),
  })
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=*$/, '')
}

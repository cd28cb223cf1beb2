import { TEXT_LINKS } from '../model/email-options.ts'
import type { ConfigKey } from './config-key.ts'

const WORD: ConfigKey = { expected: 'letters, digits, ".", "_", "-" and {id}', example: '"newsletter"' }

/** The keys of `email`, by their paths. */
export const EMAIL_KEYS: Readonly<Record<string, ConfigKey>> = {
  email: { expected: 'bytesMax, textLinks, greeting, utm', example: '{ "textLinks": "inline" }' },
  'email.bytesMax': { expected: 'a whole number from 20000 to 1000000', example: '100000' },
  'email.textLinks': { expected: `one of ${TEXT_LINKS.join(', ')}`, example: '"inline"' },
  'email.greeting': {
    expected: 'a line of text, with fields of subscribers as {{name|reader}}',
    example: '"Good morning, {{name|reader}}"',
  },
  'email.utm': { expected: 'source, medium, campaign', example: '{ "source": "brief" }' },
  'email.utm.source': WORD,
  'email.utm.medium': WORD,
  'email.utm.campaign': WORD,
}

import type { EmailOptions } from '../model/email-options.ts'
import type { EntryContent } from '../model/collection.ts'
import type { LookWish } from '../model/look.ts'
import type { FurnitureKind } from '../model/furniture.ts'
import type { Format } from '../model/rendition.ts'
import type { PublishConfig } from '../model/publish-config.ts'
import type { WindowKind } from '../model/window.ts'

/** What a configuration file may say; every key is optional. docs/configuration.md explains each with an example. */
export interface UserConfig {
  /** The newsletter's name, one line. */
  readonly title?: string
  /** One line under the name. */
  readonly tagline?: string
  /** The language of the edition, BCP 47: `en`, `en-GB`, `pt-BR`. */
  readonly language?: string
  /** IANA name, such as `Europe/Lisbon`; decides which day it is. */
  readonly timeZone?: string
  readonly sender?: UserSender
  /** Files, folders and globs, relative to the configuration's folder. */
  readonly articles?: string | readonly string[]
  /** Feeds and reading lists that `gazette collect` follows. */
  readonly collect?: UserCollect
  /** Which articles an edition takes: `since-last` (the default), `unused` or `all`. */
  readonly window?: WindowKind
  /** In the order in which the edition shows them; a plain name takes the folder and the tag of that name. */
  readonly sections?: readonly (string | UserSection)[]
  /** Where stories go that no section takes. */
  readonly defaultSection?: string
  /** How much each part of a story's weight counts, 0 to 10. */
  readonly order?: UserOrder
  /** What stands in an edition beside its stories; all of it unless said. */
  readonly furniture?: readonly FurnitureKind[]
  /** How editions are named: `{week}`, `{date}` and `{number}` are filled in. */
  readonly editionId?: string
  /** The name of a theme. */
  readonly theme?: string
  /** How the e-mail is made: its size, its links. */
  readonly email?: Partial<EmailOptions>
  /** Colours, faces, widths, a logo. */
  readonly look?: LookWish
  /** A folder of your own templates, laid over the theme file by file. */
  readonly templates?: string
  /** The folder that editions are written to. */
  readonly output?: string
  /** The folder that the archive of published editions is written to. */
  readonly archive?: string
  /** The folder of edition files, `editions` unless said. */
  readonly editions?: string
  /** The folder where is kept what need not be found twice, `.gazette/cache` unless said. */
  readonly cache?: string
  readonly formats?: readonly Format[]
  /** The address under which editions will stand. */
  readonly siteUrl?: string
  /** How many sentences a story's summary has at most, 1 to 10. */
  readonly summarySentences?: number
  /** How many quotations a story prints at most, 0 to 10. */
  readonly quotationsPerStory?: number
  /** A CSV file of subscribers. */
  readonly subscribers?: string
  /** Segments of subscribers by name: `{ mali: 'country = "ML"' }`. */
  readonly segments?: Readonly<Record<string, string>>
  /** How many soft bounces, each of another edition, make a bounced address; 5 unless said. */
  readonly softBounceMax?: number
  /** The file of subscribers and of who was sent what, `.gazette/store.sqlite` unless said. */
  readonly store?: string
  /** The folder that messages are written to. */
  readonly outbox?: string
  /** The fields of subscribers that templates and the editor's note, subject and preheader may print; `name` unless said. */
  readonly fields?: readonly string[]
  /** How mail is sent; without servers it goes to the outbox folder. */
  readonly mail?: UserMail
  readonly publish?: PublishConfig
}

export interface UserMail {
  readonly servers?: readonly UserMailServer[]
  /** Messages a second, over all servers and runs. */
  readonly perSecond?: number
  /** How many messages to one domain may be on their way at once. */
  readonly connectionsPerDomain?: number
  /** Limits of single recipient domains. */
  readonly domains?: Readonly<Record<string, { readonly connections?: number; readonly perSecond?: number }>>
  /** After how many minutes a message that was refused for now is tried again, and again. */
  readonly retryMinutes?: readonly number[]
  /** How long a run waits for a message that is to be tried again. */
  readonly waitMinutes?: number
  readonly dkim?: UserDkim | readonly UserDkim[]
  readonly listId?: string
  readonly feedbackId?: string
  readonly replyTo?: string
  /** Where bounces go, with `{token}`. */
  readonly bounceAddress?: string
  readonly unsubscribeAddress?: string
  readonly unsubscribeUrl?: string
}

export interface UserMailServer {
  readonly name?: string
  readonly host: string
  readonly port?: number
  readonly security?: 'tls' | 'starttls' | 'none'
  readonly user?: string
  /** The environment variable that holds the password; `GAZETTE_SMTP_PASSWORD` unless said. */
  readonly passwordEnv?: string
  readonly passwordFile?: string
  readonly connections?: number
  readonly weight?: number
  readonly timeoutSeconds?: number
}

export interface UserDkim {
  readonly domain?: string
  readonly selector: string
  readonly keyFile?: string
  readonly keyEnv?: string
}

export interface UserSender {
  readonly name?: string
  readonly email?: string
  readonly postalAddress?: string
}

export interface UserCollect {
  /** Addresses of feeds; `content` says where the words of an entry are taken from: `auto`, `entry` or `page`. */
  readonly feeds?: readonly (
    | string
    | { readonly url: string; readonly tags?: string | readonly string[]; readonly content?: EntryContent }
  )[]
  /** Files of links or feeds. */
  readonly lists?: string | readonly string[]
  /** The folder of saved copies, `collected` unless said. */
  readonly folder?: string
  /** Hosts of this machine or of a private network that may be spoken to. */
  readonly allowHosts?: string | readonly string[]
  /** How many days old an entry may be when its feed is first collected. Default 7. */
  readonly firstDays?: number
  /** How many entries of one feed are collected at a time. Default 50. */
  readonly entriesMax?: number
  /** Seconds between two requests to one host. Default 1. */
  readonly gapSeconds?: number
}

export interface UserSection {
  readonly title: string
  readonly tags?: string | readonly string[]
  readonly folders?: string | readonly string[]
  readonly publishers?: string | readonly string[]
  /** Words or phrases that an article is about. */
  readonly terms?: string | readonly string[]
  /** How many stories it prints at most. */
  readonly limit?: number
}

export interface UserOrder {
  /** 1 on the day, 0 after a week. Default 1. */
  readonly freshness?: number
  /** 1 for each further publisher. Default 1. */
  readonly sources?: number
  /** 1 for each printed quotation. Default 0.5. */
  readonly quotations?: number
  /** 1 for 800 words. Default 1. */
  readonly length?: number
}

/**
 * Gives a configuration file in TypeScript or JavaScript its types; the configuration comes back as it was.
 *
 * @example
 * defineConfig({ title: 'The Harbour Brief' }) // { title: 'The Harbour Brief' }
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}

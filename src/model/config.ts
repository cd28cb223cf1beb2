import type { CollectConfig } from './collection.ts'
import type { Sender } from './edition.ts'
import type { EmailOptions } from './email-options.ts'
import type { LookWish } from './look.ts'
import type { OrderRule } from './explanation.ts'
import type { FurnitureKind } from './furniture.ts'
import type { MailSettings } from './mail-settings.ts'
import type { Format } from './rendition.ts'
import type { PublishConfig } from './publish-config.ts'
import type { WindowKind } from './window.ts'

/** A section of every edition, and which articles belong to it; the first that fits takes an article. */
export interface SectionRule {
  readonly title: string
  readonly tags: readonly string[]
  readonly folders: readonly string[]
  readonly publishers?: readonly string[]
  /** Words or phrases that an article is about. */
  readonly terms?: readonly string[]
  /** How many stories it prints at most. */
  readonly limit?: number
}

/** The checked configuration: every default filled in. */
export interface Config {
  /** The folder that relative paths start from: where the configuration was found, or the working folder. */
  readonly root: string
  /** The configuration file; absent when there is none. */
  readonly path?: string
  readonly title: string
  readonly tagline?: string
  readonly language: string
  /** IANA name; decides which day it is. */
  readonly timeZone: string
  readonly sender: Sender
  /** Where articles are: files, folders, globs. */
  readonly articles: readonly string[]
  /** Which feeds and lists are collected, and where to. */
  readonly collect: CollectConfig
  /** Which articles an edition takes unless somebody says otherwise. */
  readonly window: WindowKind
  readonly sections: readonly SectionRule[]
  /** Where stories go that no rule takes; absent: "In brief". */
  readonly defaultSection?: string
  /** How editions are named, with `{week}`, `{date}` and `{number}` filled in; absent: `{week}`. */
  readonly editionId?: string
  /** How stories are weighed against one another within a section. */
  readonly order: OrderRule
  /** What stands in an edition beside its stories. */
  readonly furniture: readonly FurnitureKind[]
  readonly theme: string
  /** How the e-mail is made. */
  readonly email: EmailOptions
  /** What is changed of the theme's look. */
  readonly look?: LookWish
  /** The user's own templates, laid over the theme file by file. */
  readonly templates: string
  readonly output: string
  /** Where the archive of published editions is written; absent: nobody asked for one. */
  readonly archive?: string
  /** Where edition files and the register of what went out lie. */
  readonly editions: string
  /** Where is kept what need not be found twice; absent: nothing is kept. */
  readonly cache?: string
  readonly formats: readonly Format[]
  /** Absolute address of the site, without a slash at the end. */
  readonly siteUrl?: string
  readonly summarySentences: number
  readonly quotationsPerStory: number
  readonly subscribers?: string
  /** Segments of subscribers by name, as they are written. */
  readonly segments: Readonly<Record<string, string>>
  /** How many soft bounces, each of another edition, make a bounced address. */
  readonly softBounceMax: number
  /** The SQLite file of subscribers and of who was sent what. */
  readonly store: string
  readonly outbox: string
  /** The fields of subscribers that templates and notes may print, beside `email`. */
  readonly fields: readonly string[]
  readonly mail: MailSettings
  readonly publish: PublishConfig
}

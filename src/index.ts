export {
  analyseFiles,
  buildEdition,
  collectArticles,
  initProject,
  inspectFiles,
  publishEdition,
  planEdition,
  resumeSending,
  sendEdition,
  toAnalysisRecord,
  version,
  type AnalyseOptions,
  type AnalysisRecord,
  type BuildOptions,
  type BuildReport,
  type CollectOptions,
  type CollectReport,
  type Progress,
  type PublishAction,
  type PublishOptions,
  type EditionPlan,
  type PlanOptions,
  type ResumeOptions,
  type ResumeReport,
  type SendEvent,
  type PublishReport,
  type SendOptions,
  type SendReport,
} from './press/press.ts'
export { defineConfig, readConfig, type UserConfig } from './config/config.ts'
export type { Article, Metadata, Passage } from './model/article.ts'
export type { Config } from './model/config.ts'
export type { Digest, Quotation, Sentence, Speaker } from './model/digest.ts'
export type { Edition, Section, Story, StoryQuotation } from './model/edition.ts'
export type { Manifest } from './model/manifest.ts'
export type { Notice, Noticed } from './model/notice.ts'
export { FORMATS, type Format, type Rendition } from './model/rendition.ts'
export type { Source } from './model/source.ts'
export type { DayRange, WindowKind, WindowWish } from './model/window.ts'

export {
  archiveEditions,
  type ArchiveEditionsOptions,
  type ArchiveReport,
} from './archive/archive-editions.ts'
export { buildEdition, type BuildOptions, type BuildReport, type Progress } from './build-edition.ts'
export {
  checkEditionFile,
  checkEditions,
  type CheckAllReport,
  type CheckEditionOptions,
  type CheckReport,
} from './check-editions.ts'
export { traceEdition, type TraceOptions, type TraceReport } from './trace-edition.ts'
export { draftEdition, type DraftOptions, type DraftReport } from './draft-edition.ts'
export type { EditionOrigin } from './make-edition.ts'
export { analyseFiles, type AnalyseOptions } from './analyse-files.ts'
export { toAnalysisRecord, type AnalysisRecord } from './analysis-record.ts'
export { inspectFiles } from './inspect-files.ts'
export { WEEKLY } from './ci-files.ts'
export { initProject } from './init-project.ts'
export { watchEdition, type WatchEvent, type WatchOptions } from './watch-edition.ts'
export { importSubscribers, toColumnMap, type ImportOptions } from './subscribers/import-subscribers.ts'
export type { EnrolReport, RefusedRow } from './subscribers/enrol-tables.ts'
export { previewSubscribers, type SubscriberPreview } from './subscribers/preview-subscribers.ts'
export { exportSubscribers, type ExportOptions } from './subscribers/export-subscribers.ts'
export { takeReturns, type ReturnsOptions, type TakenReturn } from './bounces/take-returns.ts'
export { openSubscribers, type SubscriberStore } from '../store/store.ts'
export { findSegmentNotices } from './segment-notices.ts'
export { toSegmentTest, type SegmentTest } from './to-segment-test.ts'
export {
  planEdition,
  sendEdition,
  type PlanOptions,
  type SendOptions,
  type SendReport,
} from './sending/send-edition.ts'
export type { EditionPlan } from './sending/plan-edition.ts'
export type { RunReport, SendEvent } from './sending/run-sending.ts'
export { resumeSending, type ResumeOptions, type ResumeReport } from './sending/resume-sending.ts'
export { writeTest, writeDryRun, type TestOptions, type DryRunOptions } from './sending/write-test.ts'
export { checkSetup, type SetupCheck } from './sending/check-setup.ts'
export type { LedgerOptions } from './sending/open-ledger.ts'
export {
  listOutbox,
  readOutboxLog,
  readOutboxStatus,
  retryMessages,
  type OutboxStatus,
} from './sending/outbox-report.ts'
export {
  publishEdition,
  type PublishAction,
  type PublishOptions,
  type PublishReport,
} from './publishing/publish-edition.ts'
export { checkTheme, type ThemeReport } from './theme/check-theme.ts'
export { ejectTheme, type EjectReport } from './theme/eject-theme.ts'
export { listThemes } from './theme/list-themes.ts'
export { collectArticles, type CollectOptions, type CollectReport } from './collect/collect-articles.ts'
export { compileBuiltInThemes } from './compile-built-in-themes.ts'
export { seedsFolder } from './package-folders.ts'
export { version } from './version.ts'

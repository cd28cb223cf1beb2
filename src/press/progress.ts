/** How far a long piece of work has come. */
export interface Progress {
  readonly step:
    'parse' | 'analyse' | 'render' | 'write' | 'plan' | 'enlist' | 'send' | 'import' | 'bounces' | 'collect'
  readonly done: number
  readonly total: number
}

// The import rule: rooms do not know each other; only the corridor (press) knows the order; only cli knows the terminal.
// docs/ARCHITECTURE.md gives the table. tests/house/import-rule.test.ts runs this over the source and over a planted offence.
const rooms = ['config', 'store', 'read', 'parse', 'analyse', 'compose', 'check', 'render', 'deliver']
const allowed = {
  kit: [],
  model: ['kit'],
  ...Object.fromEntries(rooms.map((room) => [room, ['model', 'kit']])),
  press: [...rooms, 'model', 'kit'],
  cli: ['press', 'config', 'model', 'kit'],
}
const folders = Object.keys(allowed)

const reach = folders.map((from) => ({
  name: `${from}-reaches-too-far`,
  comment: `${from} may import ${allowed[from].join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `(^|/)src/${from}/` },
  to: {
    path: `(^|/)src/`,
    pathNot: [from, ...allowed[from]].map((to) => `(^|/)src/${to}/`),
  },
}))

const doors = [...rooms, 'press', 'cli'].map((room) => ({
  name: `enter-${room}-by-the-door`,
  comment: `from outside, only src/${room}/${room}.ts is imported`,
  severity: 'error',
  from: { path: '(^|/)src/', pathNot: `(^|/)src/${room}/` },
  to: { path: `(^|/)src/${room}/`, pathNot: `(^|/)src/${room}/${room}\\.ts$` },
}))

module.exports = {
  forbidden: [
    ...reach,
    ...doors,
    {
      name: 'front-door',
      comment: 'index.ts may import press, config, model',
      severity: 'error',
      from: { path: '(^|/)src/index\\.ts$' },
      to: { path: '(^|/)src/', pathNot: '(^|/)src/(press|config|model)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-touch-no-machine',
      comment: 'no file, network or process in the pure rooms',
      severity: 'error',
      from: { path: '(^|/)src/(parse|analyse|compose|check|render|model)/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

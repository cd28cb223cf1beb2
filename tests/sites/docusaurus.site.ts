import { renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkEngine } from './check-engine.ts'
import { runScript } from './engine.ts'

checkEngine({
  name: 'docusaurus',
  from: 'npm',
  // The site that its documentation begins with: npx create-docusaurus my-site classic
  make: (folder) => {
    rmSync(folder, { recursive: true })
    const create = 'create-docusaurus/bin/index.js'
    runScript('docusaurus', create, ['fresh', 'classic', '--skip-install', '--javascript'], dirname(folder))
    renameSync(join(dirname(folder), 'fresh'), folder)
  },
  targets: [
    {
      to: 'docusaurus-blog',
      recognised: true,
      page: ({ slug }) => `blog/${slug}/index.html`,
      lists: ['blog/index.html'],
    },
    {
      to: 'docusaurus-docs',
      recognised: false,
      page: ({ slug }) => `docs/briefings/${slug}/index.html`,
      lists: ['docs/category/briefings/index.html'],
    },
  ],
  build: (folder) => runScript('docusaurus', '@docusaurus/core/bin/docusaurus.mjs', ['build'], folder),
  output: 'build',
})

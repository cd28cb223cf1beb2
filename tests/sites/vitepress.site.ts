import { checkEngine } from './check-engine.ts'
import { put, runScript } from './engine.ts'

checkEngine({
  name: 'vitepress',
  from: 'npm',
  make: (folder) =>
    put(folder, {
      'package.json': '{ "type": "module" }\n',
      '.gitignore': 'docs/.vitepress/dist\ndocs/.vitepress/cache\n',
      'docs/index.md': '---\nlayout: home\nhero:\n  name: Our docs\n---\n',
      'docs/.vitepress/config.mts':
        "import { defineConfig } from 'vitepress'\n\nexport default defineConfig({ title: 'Our docs' })\n",
    }),
  targets: [
    {
      to: 'vitepress',
      recognised: true,
      page: ({ slug }) => `briefings/${slug}.html`,
      lists: ['briefings/index.html'],
    },
  ],
  build: (folder) => runScript('vitepress', 'vitepress/bin/vitepress.js', ['build', 'docs'], folder),
  output: 'docs/.vitepress/dist',
})

import { defineConfig } from 'vitest/config'

// Real engines: what they need is installed by .ci/parts/60-sites.sh.
export default defineConfig({
  test: {
    include: ['tests/sites/*.site.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})

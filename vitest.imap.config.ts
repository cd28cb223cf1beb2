import { defineConfig } from 'vitest/config'

// A real IMAP server: what it needs is installed by .ci/parts/50-imap.sh.
export default defineConfig({
  test: { include: ['tests/imap/*.check.ts'], testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks' },
})

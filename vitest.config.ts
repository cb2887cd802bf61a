/** Runs every test: rules, acts, house, migrations, hardships and journeys. */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  css: { lightningcss: { errorRecovery: true } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    pool: 'forks',
    // By default one fewer than there are cores; most of ours wait for a database or a browser, which work meanwhile.
    maxWorkers: Math.max(2, availableParallelism()),
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

/** Runs every test: rules, acts, house, migrations, hardships and journeys. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  css: { lightningcss: { errorRecovery: true } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    pool: 'forks',
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

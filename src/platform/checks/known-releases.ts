/** The releases that were the newest when this was written; looked up again with every release, since nothing is fetched at run time. */

export const newestPostgres = { major: 18, minor: 6, asKnownOn: '2026-11-20' } as const

export const oldestNodeMajor = 24

/** Writes docs/schema.sql: what the database holds once migrated, read from PostgreSQL's own catalogue. `--check` says whether it is stale. */
import { testMark } from '#tests/support/test-server.ts'
import { keepGenerated } from './generated.ts'
import { schemaText } from './schema-text.ts'
import { withThrowawayDatabase } from './throwaway-database.ts'

const text = await withThrowawayDatabase((ask) => schemaText(ask, testMark))
keepGenerated('docs/schema.sql', text, 'node tools/dump-schema.ts')

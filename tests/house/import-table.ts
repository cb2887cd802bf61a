/** What each kind of file may import: the table of docs/style/files.md, as the checker reads it. */

/** What one suffix may import; whatever is not named is refused. */
export interface MayImport {
  /** Suffixes of files in its own room. */
  own: readonly string[]
  /** Suffixes of its own room, for their types only. */
  ownTypes?: readonly string[]
  /** Folders or files of `platform` and `design`. */
  elsewhere: readonly string[]
  /** The same, for their types only. */
  elsewhereTypes?: readonly string[]
  /** Whether it may knock at another room's door. */
  doors?: true
  packages?: readonly string[]
}

/** What an act has in hand: none of it knows of requests or of HTML. */
const actsParts = [
  'platform/audit',
  'platform/checks',
  'platform/clock',
  'platform/crypto',
  'platform/database',
  'platform/events',
  'platform/files',
  'platform/forms',
  'platform/identity',
  'platform/jobs',
  'platform/promises',
  'platform/refusals',
  'platform/rooms',
  'platform/sheets',
  'platform/text',
  'platform/http/paths.ts',
]

export const mayImport: Readonly<Record<string, MayImport>> = {
  words: {
    own: ['words'],
    elsewhere: ['platform/text', 'platform/documents/source-document.ts'],
    elsewhereTypes: ['platform/promises/evidence.ts'],
  },
  lexicon: { own: ['lexicon'], ownTypes: ['words'], elsewhere: [] },
  rules: {
    own: ['words', 'rules', 'lexicon'],
    // These are pure too: spans of a text, and what they say; evidence, and what is worse than what.
    elsewhere: [
      'platform/text',
      'platform/documents/source-document.ts',
      'platform/promises/evidence.ts',
      'platform/sheets/fit-cell.ts',
      'platform/identity/role-rules.ts',
    ],
    // The last is what a document is made of: which words it holds can be decided on paper.
    elsewhereTypes: [
      'platform/checks/facts.ts',
      'platform/papers/paper.ts',
      'platform/rooms/holding.ts',
      'platform/sheets',
    ],
    doors: true,
  },
  permissions: {
    own: ['words', 'rules'],
    elsewhere: [],
    elsewhereTypes: ['platform/rooms/manifest.ts', 'platform/identity/actor.ts'],
  },
  tables: {
    own: ['words'],
    elsewhere: [],
    elsewhereTypes: ['platform/database', 'platform/identity/actor.ts'],
    doors: true,
    packages: ['kysely'],
  },
  published: {
    own: ['words'],
    elsewhere: [],
    elsewhereTypes: ['platform/database'],
    doors: true,
    packages: ['kysely'],
  },
  store: { own: ['tables', 'words', 'store'], elsewhere: actsParts, doors: true, packages: ['kysely'] },
  // What an act of another room does here, inside its own transaction (decision 0055).
  lent: {
    own: ['tables', 'words', 'rules', 'store', 'questions', 'lent'],
    elsewhere: actsParts,
    doors: true,
    packages: ['kysely'],
  },
  // A sheet that can be brought in and handed out: its columns, what is wrong with a row, and where rows go.
  sheet: {
    own: ['tables', 'words', 'rules', 'store', 'questions', 'permissions', 'lent'],
    elsewhere: actsParts,
    doors: true,
    packages: ['kysely'],
  },
  questions: {
    own: ['tables', 'words', 'rules', 'questions'],
    // A question may be of a file: what the child that reads it answers is held against a shape.
    elsewhere: [...actsParts, 'platform/documents', 'platform/papers'],
    doors: true,
    packages: ['kysely', 'zod'],
  },
  promises: {
    // What proves a promise is what reminds of it: both ask the same question.
    own: ['tables', 'words', 'rules', 'questions'],
    elsewhere: ['platform/database', 'platform/promises', 'platform/text', 'platform/http/paths.ts'],
    doors: true,
    packages: ['kysely'],
  },
  form: {
    own: ['words', 'form'],
    elsewhere: [
      'platform/forms',
      'platform/text',
      'platform/identity/passphrase-field.ts',
      'platform/identity/passphrase.words.ts',
      'platform/identity/role-rules.ts',
    ],
    doors: true,
    packages: ['zod'],
  },
  view: {
    own: ['tables', 'words', 'rules', 'questions', 'view'],
    elsewhere: [...actsParts, 'platform/papers'],
    doors: true,
    packages: ['kysely'],
  },
  page: {
    own: ['words', 'page'],
    ownTypes: ['form', 'view'],
    elsewhere: ['design', 'platform/forms', 'platform/text', 'platform/http/paths.ts'],
    elsewhereTypes: ['platform/checks/facts.ts', 'platform/identity/passphrase-field.ts', 'platform/rooms'],
    doors: true,
    packages: ['react'],
  },
  command: {
    own: ['rules', 'permissions', 'store', 'words', 'questions', 'lent', 'command'],
    ownTypes: ['form', 'tables'],
    // Mail is handed to a server outside any transaction: while somebody waits for a try of it, that is an act.
    elsewhere: [...actsParts, 'platform/papers', 'platform/mail'],
    doors: true,
  },
  routes: {
    own: ['form', 'page', 'command', 'view', 'rules', 'permissions', 'words', 'routes'],
    ownTypes: ['tables'],
    elsewhere: [...actsParts, 'platform/http', 'platform/papers', 'design/design-words.ts'],
    doors: true,
  },
  job: {
    own: ['command', 'view', 'words', 'rules', 'questions'],
    elsewhere: [...actsParts, 'platform/documents', 'platform/mail', 'platform/papers'],
    doors: true,
  },
  reminders: {
    own: ['tables', 'words', 'rules', 'permissions', 'questions', 'view'],
    elsewhere: actsParts,
    doors: true,
    packages: ['kysely'],
  },
  duties: {
    own: ['tables', 'words', 'rules', 'questions', 'store', 'view'],
    elsewhere: actsParts,
    doors: true,
    packages: ['kysely'],
  },
  worker: {
    own: ['words', 'rules'],
    elsewhere: ['platform/jobs', 'platform/files', 'platform/documents', 'platform/sheets'],
  },
  client: { own: [], elsewhere: [] },
  module: {
    own: [
      'routes',
      'permissions',
      'promises',
      'published',
      'view',
      'job',
      'words',
      'questions',
      'reminders',
      'duties',
      'sheet',
    ],
    // A room may hand over a program of the platform that reads its files.
    elsewhere: ['platform/http/routes.ts', 'platform/mail'],
    elsewhereTypes: ['platform'],
  },
  // A rule is pure, so a room may lend one to others.
  index: { own: ['module', 'questions', 'words', 'published', 'rules', 'lent'], elsewhere: [] },
}

/** Files that no program in earnest may load: examples, and what tests alone need beside the thing they test. */
export const forTestsOnly: readonly RegExp[] = [
  /\.examples\.tsx?$/,
  /-for-tests\.ts$/,
  /^src\/design\/contract\//,
  /^src\/platform\/documents\/hostile\//,
  /^src\/platform\/database\/embedded\/start-and-hold\.ts$/,
  /^(tests|seeds|bench)\//,
]

/** Packages a folder outside the rooms may import; Node's own modules are free there, except in `design`. */
export const packagesOf: Readonly<Record<string, readonly string[]>> = {
  'src/app': ['hono', '@hono/node-server', 'pg', 'prom-client', 'react', 'vite', 'zod'],
  'src/assets': ['govuk-frontend', '@ministryofjustice/frontend'],
  'src/design': ['react', 'react-dom'],
  'src/platform/audit': ['kysely'],
  'src/platform/crypto': ['age-encryption'],
  'src/platform/database': ['kysely', 'pg'],
  'src/platform/backup': ['pg', 'zod'],
  'src/platform/documents': ['zod', 'fflate', 'htmlparser2', 'saxes', 'unpdf'],
  'src/platform/forms': ['zod'],
  'src/platform/http': ['react', '@fastify/busboy'],
  'src/platform/identity': ['@simplewebauthn/server', 'openid-client', 'otpauth', 'zod', '@zxcvbn-ts/language-common'],
  'src/platform/jobs': ['kysely', 'pg', 'pg-boss'],
  'src/platform/logs': ['pino'],
  'src/platform/mail': ['nodemailer', 'postal-mime', 'zod'],
  'src/platform/promises': ['kysely', 'pg'],
  'src/platform/sheets': ['csv-parse', 'fflate', 'read-excel-file', 'zod'],
  'src/platform/papers': ['csv-stringify', 'docx', 'fflate', 'qrcode', 'unpdf', 'write-excel-file', 'zod'],
}

/** Outside the rooms, the folders of ours that each may import from, besides itself. */
export const foldersOf: Readonly<Record<string, readonly string[]>> = {
  'src/app': ['src/platform', 'src/design', 'src/modules', 'src/assets', 'migrations', 'seeds'],
  'src/assets': [],
  'src/design': [],
  'src/platform': [],
  migrations: ['src/platform'],
}

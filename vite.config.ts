/** Builds the browser's few files, and the program itself as one bundle for Node. */
import { defineConfig } from 'vite'
import { browserFiles, packedFiles } from './tools/browser-files.ts'

/** A reading child may open no file, so what its program needs must be in the bundle. */
const ofTheWorkers = [
  ...['fflate', 'unpdf', 'saxes', 'xmlchars', 'postal-mime'],
  ...['csv-parse', 'read-excel-file', 'saxen', 'unzipper-esm', 'worker-f'],
  ...['htmlparser2', 'domelementtype', 'domhandler', 'domutils', 'dom-serializer', 'entities'],
]

const server = {
  // Left to the environment, React brings its development build along and serves from it (measured: five times the work a page).
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: ['hono', '@hono/node-server', 'react', 'react-dom', 'zod', 'kysely', ...ofTheWorkers] },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: {
        kept: 'src/app/kept.ts',
        // Found by its name beside the program: see `entryUrl` in src/platform/documents/worker-files.ts.
        'plain-text.worker': 'src/platform/documents/plain-text.worker.ts',
        'press.worker': 'src/platform/papers/press.worker.ts',
        'returned.worker': 'src/platform/mail/returned.worker.ts',
        'reader.worker': 'src/modules/reader/reader.worker.ts',
        'sheets.worker': 'src/modules/sheets/sheets.worker.ts',
      },
    },
  },
}

const browser = {
  plugins: [browserFiles(), packedFiles()],
  css: {
    // govuk-frontend's service navigation carries a hack for Internet Explorer that Lightning CSS refuses.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { loadPaths: ['.', 'node_modules'], quietDeps: true } },
  },
  build: {
    outDir: 'dist/browser',
    manifest: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { kept: 'src/assets/kept.ts', open: 'src/assets/open.scss' } },
  },
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : browser))

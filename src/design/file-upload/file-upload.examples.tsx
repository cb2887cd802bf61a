/** How files are asked for. */
import { welshWords, englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { FileUpload } from './file-upload.tsx'

export const examples: Example[] = [
  {
    name: 'With a place to drop',
    render: () => (
      <FileUpload words={words} name="policy" label="Your policy" hint="A Word, PDF or text file up to 10 MB" />
    ),
  },
  {
    name: 'Several, in Welsh',
    render: () => <FileUpload words={welshWords} name="ffeiliau" label="Ffeiliau" multiple />,
  },
  {
    name: 'Plain, with an error',
    render: () => <FileUpload words={words} name="backup" label="Backup file" plain error="Choose a backup file" />,
  },
]

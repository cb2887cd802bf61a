/** How files are asked for. */
import { welshWords, englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { FileUpload } from './file-upload.tsx'

export const examples: Example[] = [
  {
    name: 'One file',
    render: () => (
      <FileUpload words={words} name="policy" label="Your policy" hint="A Word, PDF or text file up to 10 MB" />
    ),
  },
  {
    name: 'Several, in Welsh',
    render: () => <FileUpload words={welshWords} name="ffeiliau" label="Ffeiliau" multiple />,
  },
  {
    name: 'With an error',
    render: () => <FileUpload words={words} name="backup" label="Backup file" error="Choose a backup file" />,
  },
]

/** Reads a plain text file in a child process: the text, its line ends made alike, and its encoding. */
import { decodeText } from './decode-text.ts'
import type { PlainText, PlainTextRefusal } from './plain-text.ts'
import type { WorkerAnswer } from './worker-answer.ts'

export function read(file: Uint8Array): WorkerAnswer<PlainText, PlainTextRefusal> {
  const decoded = decodeText(file)
  if (!decoded) return { refused: 'not-text' }
  return decoded.text.trim() === '' ? { refused: 'empty' } : { read: decoded }
}

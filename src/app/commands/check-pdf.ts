/** `kept check-pdf FILE`: says, check by check, whether a PDF can be followed by a screen reader. */
import { readFile } from 'node:fs/promises'
import type { PdfCheck } from '#platform/papers/check-pdf.ts'
import { checkPdf } from '#platform/papers/check-pdf.ts'
import { PdfSyntaxError } from '#platform/papers/pdf-syntax.ts'
import { readCommandLine } from '../command-line.ts'
import type { Machine } from '../machine.ts'
import { SettingError } from '../settings.ts'

const usage = 'check-pdf FILE'
const shownFaults = 10

/** Exit code 0 where every check is passed, 1 where one is not. */
export async function checkPdfFile(args: string[], machine: Machine): Promise<number> {
  const { words } = readCommandLine(args, usage, {})
  const [path, ...more] = words
  if (path === undefined || more.length > 0) throw new SettingError(`It is used as: ./kept ${usage}`)
  const checks = judged(await contentOf(path))
  const show = machine.print ?? machine.tell
  for (const { says, faults, cannotBeTold } of checks) {
    show(`${cannotBeTold ? ' ? ' : faults.length === 0 ? 'yes' : 'NO '}  ${says}`)
    for (const fault of faults.slice(0, shownFaults)) show(`       ${fault}`)
    if (faults.length > shownFaults) show(`       And ${faults.length - shownFaults} more.`)
  }
  const failed = checks.filter(({ faults }) => faults.length > 0).length
  show(
    failed === 0
      ? `All ${checks.length} checks are passed. Whether its words and descriptions make sense is for people to judge.`
      : `${failed} of ${checks.length} checks are not passed.`,
  )
  return failed === 0 ? 0 : 1
}

function judged(bytes: Uint8Array): PdfCheck[] {
  try {
    return checkPdf(bytes)
  } catch (error) {
    if (error instanceof PdfSyntaxError) throw new SettingError(error.message)
    throw error
  }
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new SettingError(`There is no file ${path}.`)
    if (code === 'EISDIR') throw new SettingError(`${path} is a folder. Name a file in it.`)
    throw new SettingError(`${path} cannot be opened${code ? ` (${String(code)})` : ''}.`)
  }
}

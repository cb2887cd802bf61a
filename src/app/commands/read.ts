/** `kept read FILE`: says what a policy commits to, with no server and no database. */
import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReadPolicy, StatementLabels } from '#modules/reader/index.ts'
import { topicNames } from '#modules/reader/index.ts'
import { mostFileBytes } from '#platform/http/sent-file.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readCommandLine } from '../command-line.ts'
import type { Machine } from '../machine.ts'
import type { PolicyReader } from '../reading/policy-reader.ts'
import { openPolicyReader } from '../reading/policy-reader.ts'
import { notAPolicy, notAPolicySentence, reportOf } from '../reading/reading-report.ts'
import { SettingError } from '../settings.ts'

const readUsage = 'read FILE [--json] [--text] [--statements]'

/** Exit code 0 where the file was read, 1 where it was refused. */
export async function read(args: string[], machine: Machine): Promise<number> {
  const { words, isSet } = readCommandLine(args, readUsage, {
    json: 'yes or no',
    text: 'yes or no',
    statements: 'yes or no',
  })
  const [path, ...more] = words
  const isAskedOneThing = !isSet('text') || !(isSet('json') || isSet('statements'))
  if (path === undefined || more.length > 0 || !isAskedOneThing)
    throw new SettingError(`It is used as: ./kept ${readUsage}`)
  const show = machine.print ?? machine.tell
  const file = await bytesOf(path)
  const reader = openPolicyReader({ children: 1 })
  try {
    if (isSet('statements')) return await labelled(reader, file, { machine, show, json: isSet('json') })
    const answer = await reader.readPolicy(file, basename(path), dayOf(machine.now()))
    if ('refused' in answer) return refused(answer.refused, machine)
    if (isSet('text')) show(answer.read.document.text)
    else if (isSet('json')) show(JSON.stringify(asJson(answer.read), null, 2))
    else for (const line of reportOf(answer.read)) show(line)
    if ((isSet('json') || isSet('text')) && notAPolicy(answer.read.reading)) machine.tell(notAPolicySentence)
    return 0
  } finally {
    await reader.close()
  }
}

function refused(sentence: string, machine: Machine): number {
  machine.warn(sentence)
  return 1
}

/** Throws a SettingError that says why there is nothing to read, or too much. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await opened(path)
  try {
    const found = await file.stat()
    if (found.isDirectory()) throw new SettingError(`${path} is a folder. Name a file in it.`)
    if (!found.isFile()) throw new SettingError(`${path} is no ordinary file.`)
    if (found.size > mostFileBytes)
      throw new SettingError(`${path} is larger than 20 MB and was not read. Leave pictures out, or bring it in parts.`)
    return await firstBytes(file, found.size)
  } finally {
    await file.close()
  }
}

/** No more than was promised, though the file may grow meanwhile. */
async function firstBytes(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

async function opened(path: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK a named pipe would keep us waiting for a writer.
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new SettingError(`There is no file ${path}.`)
    if (code === 'EACCES' || code === 'EPERM') throw new SettingError(`${path} may not be read by this user.`)
    throw new SettingError(`${path} cannot be opened${code ? ` (${String(code)})` : ''}.`)
  }
}

interface Showing {
  readonly machine: Machine
  readonly show: (line: string) => void
  readonly json: boolean
}

async function labelled(reader: PolicyReader, file: Uint8Array, { machine, show, json }: Showing): Promise<number> {
  const answer = await reader.labelStatements(file)
  if ('refused' in answer) return refused(answer.refused, machine)
  if (json) show(JSON.stringify({ results: answer.read }, null, 2))
  else for (const one of answer.read) show(labelLine(one))
  return 0
}

function labelLine({ id, kind, polarity, topics }: StatementLabels[number]): string {
  const about = topics.map((topic) => topicNames[topic]).join(', ')
  return [id, kind, polarity, about && `[${about}]`].filter(Boolean).join('  ')
}

/** As documented for other programs: a field is added with care and never renamed. */
function asJson({ document, reading }: ReadPolicy): object {
  const { organisation, nation, coordinators, contacts, review, signed, signedBy, parameters } = reading
  const statements = reading.statements.map(({ carried: _carried, level: _level, ...statement }) => statement)
  const findings = reading.findings.map(({ code, severity, because, statements: about, source }) => ({
    code,
    severity,
    because,
    statements: about,
    source,
  }))
  const extras = { signedBy, format: document.format, notes: document.notes }
  return { organisation, nation, statements, coordinators, contacts, review, signed, parameters, findings, ...extras }
}

/** Writes what happened for whoever looks after the machine: who, which, when; never what anybody wrote. */
import pino from 'pino'

export type Log = pino.Logger

/** Fields that could hold somebody's words or keys: should one be passed in by mistake, it is blanked. */
const blanked = [
  'body',
  'typed',
  'form',
  'cookie',
  'cookies',
  'headers',
  'passphrase',
  'token',
  'email',
  'name',
  'query',
  'url',
  'values',
  'parameters',
  'detail',
  'message',
]

export function makeLog(destination: { write(line: string): void }, level: pino.Level = 'info'): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: blanked.flatMap((field) => [field, `*.${field}`]), censor: '[not logged]' },
    },
    destination,
  )
}

export interface Fault {
  fault: string
  code?: string
  constraint?: string
  at: string[]
  because?: Fault
}

/** What may be said of an error: its kind and where it came from. Its message may quote what a person typed. */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return {
    fault: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: frames(error),
    ...(error.cause !== undefined && depth < 3 ? { because: faultOf(error.cause, depth + 1) } : {}),
  }
}

/** The message stands before the frames, and could itself have lines that look like one. */
function frames({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message)
  return (from < 0 ? '' : stack.slice(from + message.length))
    .split('\n')
    .map((line) => /^\s+at (.*)$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .map((frame) => frame.replace(/\(?(?:file:\/\/)?\/[^)]*\/(?=(?:src|dist|node_modules)\/)/, '('))
    .slice(0, 12)
}

/** Reads the signs of which a PDF is made (names, texts, lists, dictionaries) one value at a time. */

export interface PdfName {
  readonly name: string
}
/** Bytes, each as one letter. */
export interface PdfText {
  readonly bytes: string
}
export interface PdfReference {
  readonly reference: number
}
export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>
  /** The bytes that follow it, where it is a stream, as they stand in the file. */
  readonly stream?: string
}
/** What a page's drawing does with the values before it. */
export interface PdfOperator {
  readonly operator: string
}
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfDictionary
  | PdfOperator
  | readonly PdfValue[]

const white = /[\0\t\n\f\r ]/
const end = /[\0\t\n\f\r ()<>[\]{}/%]/
const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** Deeper than any honest file. */
const mostDepth = 200

export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError'
}

export class PdfReader {
  at: number
  readonly #source: string
  #depth = 0

  /** Of the file's or the stream's bytes, each as one letter. */
  constructor(source: string, at = 0) {
    this.#source = source
    this.at = at
  }

  /** Undefined at the end. */
  next(): PdfValue | undefined {
    this.#skipWhite()
    const sign = this.#source[this.at]
    if (sign === undefined) return undefined
    if (sign === '/') return { name: this.#name() }
    if (sign === '(') return { bytes: this.#text() }
    if (sign === '[') return this.#list()
    if (sign === '<') return this.#source[this.at + 1] === '<' ? this.#dictionary() : { bytes: this.#hexText() }
    if (/[\d+.-]/.test(sign)) return this.#number()
    if (end.test(sign)) {
      this.at += sign === '>' && this.#source[this.at + 1] === '>' ? 2 : 1
      return { operator: sign === '>' ? '>>' : sign }
    }
    return this.#word()
  }

  /** The bytes of the stream that begins here, or undefined where none does. */
  stream(length: number | undefined): string | undefined {
    this.#skipWhite()
    if (!this.#source.startsWith('stream', this.at)) return undefined
    const start = this.at + (this.#source.startsWith('\r\n', this.at + 6) ? 8 : 7)
    const told = length === undefined ? -1 : start + length
    const isTold = told >= start && /^\s*endstream/.test(this.#source.slice(told, told + 20))
    const stop = isTold ? told : this.#source.indexOf('endstream', start)
    if (stop < 0) throw new PdfSyntaxError('A stream has no end.')
    this.at = this.#source.indexOf('endstream', stop) + 9
    return this.#source.slice(start, stop)
  }

  #skipWhite(): void {
    for (;;) {
      const sign = this.#source[this.at]
      if (sign === undefined) return
      if (sign === '%') {
        while (this.at < this.#source.length && !/[\r\n]/.test(this.#source[this.at] ?? '')) this.at += 1
      } else if (white.test(sign)) this.at += 1
      else return
    }
  }

  #upToEnd(): string {
    const start = this.at
    while (this.at < this.#source.length && !end.test(this.#source[this.at] ?? '')) this.at += 1
    return this.#source.slice(start, this.at)
  }

  #name(): string {
    this.at += 1
    return this.#upToEnd().replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  #word(): PdfValue {
    const word = this.#upToEnd()
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { operator: word }
  }

  /** `12 0 R` points to an object; any other number is one. */
  #number(): PdfValue {
    const pointer = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![\w])/y
    pointer.lastIndex = this.at
    const found = pointer.exec(this.#source)
    if (found) {
      this.at = pointer.lastIndex
      return { reference: Number(found[1]) }
    }
    const number = Number(this.#upToEnd())
    return Number.isNaN(number) ? 0 : number
  }

  #text(): string {
    let [text, open] = ['', 1]
    for (this.at += 1; this.at < this.#source.length; this.at += 1) {
      const sign = this.#source[this.at] ?? ''
      if (sign === '\\') text += this.#escape()
      else {
        if (sign === '(') open += 1
        if (sign === ')') open -= 1
        if (open === 0) break
        text += sign
      }
    }
    this.at += 1
    return text
  }

  #escape(): string {
    const octal = /[0-7]{1,3}/y
    octal.lastIndex = this.at + 1
    const code = octal.exec(this.#source)?.[0]
    if (code !== undefined) {
      this.at += code.length
      return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
    }
    this.at += 1
    const sign = this.#source[this.at] ?? ''
    if (sign === '\r' && this.#source[this.at + 1] === '\n') this.at += 1
    return sign === '\r' || sign === '\n' ? '' : (escaped[sign] ?? sign)
  }

  #hexText(): string {
    const stop = this.#source.indexOf('>', this.at)
    if (stop < 0) throw new PdfSyntaxError('A text has no end.')
    const digits = this.#source.slice(this.at + 1, stop).replace(/[^\da-f]/gi, '')
    this.at = stop + 1
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
  }

  #list(): PdfValue[] {
    this.at += 1
    return this.#valuesUpTo(']')
  }

  #dictionary(): PdfDictionary {
    this.at += 2
    const values = this.#valuesUpTo('>>')
    const entries = new Map<string, PdfValue>()
    for (let index = 0; index + 1 < values.length; index += 2) {
      const key = values[index]
      if (isName(key)) entries.set(key.name, values[index + 1] ?? null)
    }
    return { entries }
  }

  #valuesUpTo(stop: string): PdfValue[] {
    this.#depth += 1
    if (this.#depth > mostDepth) throw new PdfSyntaxError('Lists lie too deep in one another.')
    const values: PdfValue[] = []
    for (;;) {
      const value = this.next()
      if (value === undefined) throw new PdfSyntaxError('A list has no end.')
      if (isOperator(value) && value.operator === stop) break
      values.push(value)
    }
    this.#depth -= 1
    return values
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
export const isName = (value: unknown): value is PdfName => isObject(value) && 'name' in value
export const isText = (value: unknown): value is PdfText => isObject(value) && 'bytes' in value
export const isReference = (value: unknown): value is PdfReference => isObject(value) && 'reference' in value
export const isDictionary = (value: unknown): value is PdfDictionary =>
  isObject(value) && 'entries' in value && !Array.isArray(value)
export const isOperator = (value: unknown): value is PdfOperator => isObject(value) && 'operator' in value

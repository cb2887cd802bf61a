/** A program that sends many files at once, asks for a page meanwhile, and says how each was answered: many people, in a process of their own. */
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

interface Sending {
  address: string
  path: string
  /** Asked for again and again while the files are on their way. */
  meanwhile: string
  cookie: string
  files: number
  bytes: number
  /** The words of the form beside the file. */
  fields?: Record<string, string>
}

export interface Heard {
  files: { status: number; ms: number; says: string }[]
  /** How long the other page took, each time. */
  pages: number[]
}

function ask(method: string, { address, cookie }: Sending, path: string, type?: string, body?: Buffer) {
  const began = performance.now()
  return new Promise<{ status: number; ms: number; says: string }>((resolve, reject) => {
    const headers = {
      cookie,
      origin: address,
      'sec-fetch-site': 'same-origin',
      ...(type ? { 'content-type': type } : {}),
    }
    const sent = request(address + path, { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => {
        const says = /id="file">([^<]*)</.exec(text)?.[1] ?? ''
        resolve({ status: response.statusCode ?? 0, ms: performance.now() - began, says })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function sendAll(sending: Sending): Promise<Heard> {
  const fields = Object.entries(sending.fields ?? {}).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `${fields.join('')}--x\r\ncontent-disposition: form-data; name="file"; filename="policy.txt"\r\n\r\n`
  const words = Buffer.alloc(sending.bytes, 'We keep children safe online. ')
  const body = Buffer.concat([Buffer.from(head), words, Buffer.from('\r\n--x--\r\n')])
  const pages: number[] = []
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      pages.push((await ask('GET', sending, sending.meanwhile)).ms)
      await pause(20)
    }
  })()
  const form = 'multipart/form-data; boundary=x'
  const files = await Promise.all(
    Array.from({ length: sending.files }, () => ask('POST', sending, sending.path, form, body)),
  )
  isOver = true
  await asking
  return { files, pages }
}

const given = process.argv[2]
if (given) process.stdout.write(JSON.stringify(await sendAll(JSON.parse(given) as Sending)))

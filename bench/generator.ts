/** Asks a server for one page again and again and says how long it took. Run as a process of its own, so that its work is nobody else's. */
import { Agent, get } from 'node:http'
import type { Answers, Asking } from './asking.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

function ask(asking: Asking): Promise<void> {
  const { url, headers } = asking
  return new Promise((answered, failed) => {
    const request = get(url, { agent, headers }, (response) => {
      response.resume()
      response.once('end', () => {
        if (response.statusCode === 200) answered()
        else failed(new Error(`${url} answered ${response.statusCode}.`))
      })
    })
    // The server may end an idle connection at the instant at which it is used again: browsers then ask once more.
    request.once('error', (error: NodeJS.ErrnoException) => {
      if (request.reusedSocket && error.code === 'ECONNRESET') ask(asking).then(answered, failed)
      else failed(error)
    })
  })
}

/** So many askers, each asking again as soon as it is answered. */
async function closedLoop(asking: Asking, askers: number): Promise<number[]> {
  const took: number[] = []
  const until = performance.now() + asking.seconds * 1_000
  const asker = async () => {
    while (performance.now() < until) {
      const began = performance.now()
      await ask(asking)
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: askers }, asker))
  return took
}

/** So many a second whatever the server does; each is timed from when it was due, so that a stall shows in all it delayed. */
async function openLoop(asking: Asking, aSecond: number): Promise<number[]> {
  const took: number[] = []
  const began = performance.now()
  const asked: Promise<void>[] = []
  for (let due = began; due < began + asking.seconds * 1_000; due += 1_000 / aSecond) {
    const wait = due - performance.now()
    if (wait > 0) await new Promise((then) => setTimeout(then, wait))
    asked.push(ask(asking).then(() => void took.push(performance.now() - due)))
  }
  await Promise.all(asked)
  return took
}

process.on('message', async (asking: Asking) => {
  const { load } = asking
  const took = 'askers' in load ? await closedLoop(asking, load.askers) : await openLoop(asking, load.aSecond)
  took.sort((one, other) => one - other)
  const at = (part: number) => took[Math.floor(part * (took.length - 1))] ?? Number.NaN
  process.send?.({ count: took.length, middleMs: at(0.5), p95Ms: at(0.95), slowestMs: at(1) } satisfies Answers)
})
process.once('disconnect', () => process.exit(0))

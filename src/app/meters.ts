/** Counts what the machine's keeper may want to watch; never who did what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Meters {
  answered(method: string, route: string, status: number, ms: number): void
  /** Promises whose evidence was looked for: how often it was found, and how often it could not be. */
  judged(found: number, failed: number): void
  watchPool(pool: { totalCount: number; idleCount: number; waitingCount: number }): void
  show(): Promise<string>
}

export function makeMeters(): Meters {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'kept_answer_seconds',
    help: 'How long answers took, by route as written in the code and by status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  const faults = new Counter({ name: 'kept_faults_total', help: 'Answers that were our fault.', registers: [registry] })
  const judgings = new Counter({
    name: 'kept_promises_judged_total',
    help: 'How often evidence was looked for, by whether it could be found.',
    labelNames: ['evidence'],
    registers: [registry],
  })
  return {
    judged(found, failed) {
      judgings.inc({ evidence: 'found' }, found)
      judgings.inc({ evidence: 'failed' }, failed)
    },
    answered(method, route, status, ms) {
      answers.observe({ method, route, status: String(status) }, ms / 1_000)
      if (status >= 500) faults.inc()
    },
    watchPool(pool) {
      new Gauge({
        name: 'kept_database_connections',
        help: 'Connections to the database, by what they do.',
        labelNames: ['state'],
        registers: [registry],
        collect() {
          this.set({ state: 'open' }, pool.totalCount)
          this.set({ state: 'idle' }, pool.idleCount)
          this.set({ state: 'waited for' }, pool.waitingCount)
        },
      })
    },
    show: () => registry.metrics(),
  }
}

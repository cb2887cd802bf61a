/** What the scanners say, as it is read: a finding is never taken for none. */
import { expect, test } from 'vitest'
import { injectionsIn, scanReport, wapitiFindings } from './scan-report.ts'

test('what wapiti lists as a vulnerability or an anomaly is a finding, with its place', () => {
  const report = {
    vulnerabilities: { 'Cross Site Scripting': [{ info: 'via name', path: '/people', level: 3 }], 'SQL Injection': [] },
    anomalies: { 'Internal Server Error': [{ info: 'a 500', path: '/board', level: 1 }] },
    additionals: { Fingerprint: [{ info: 'Node' }] },
  }
  expect(wapitiFindings(JSON.stringify(report))).toEqual([
    { level: 'high', what: 'Cross Site Scripting: via name', where: '/people' },
    { level: 'low', what: 'Internal Server Error: a 500', where: '/board' },
  ])
  expect(() => wapitiFindings('{}')).toThrow('not a report')
})

test('sqlmap found something, found nothing, or did not finish: three answers', () => {
  expect(injectionsIn(`[INFO] GET parameter 'after' is vulnerable. Do you`)).toHaveLength(1)
  expect(injectionsIn('[CRITICAL] all tested parameters do not appear to be injectable.')).toEqual([])
  expect(() => injectionsIn('[CRITICAL] unable to connect to the target URL')).toThrow('did not come to an end')
})

test('the page says what was tried and what was found', () => {
  const findings = [{ level: 'high' as const, what: 'a hole', where: '/people' }]
  const page = scanReport([{ tool: 'sqlmap', what: 'signing in', tried: 80, findings }], '2026-11-20', ['sqlmap 1'])
  expect(page).toContain('| sqlmap | signing in | 80 | 1 |')
  expect(page).toContain('- high: a hole at `/people`')
  expect(scanReport([], '2026-11-20', [])).toContain('Nothing was found.')
})

/** Who sent a request: believed only from those whom the keeper of the machine trusts. */
import { describe, expect, test } from 'vitest'
import { originOf, ProxyListError, trustedProxies } from './origin-of-request.ts'

const from = (address: string, headers: Record<string, string>, trusted: string[]) =>
  originOf({ address, headers: { get: (name) => headers[name] ?? null } }, trustedProxies(trusted))

describe('the sender', () => {
  test.each([
    ['nobody is trusted', '192.0.2.1', '198.51.100.7', [], '192.0.2.1'],
    ['one proxy is trusted', '10.0.0.1', '198.51.100.7', ['10.0.0.0/8'], '198.51.100.7'],
    ['two proxies are trusted', '10.0.0.1', '198.51.100.7, 10.0.0.9', ['10.0.0.0/8'], '198.51.100.7'],
    ['somebody wrote a false beginning', '10.0.0.1', '127.0.0.1, 198.51.100.7', ['10.0.0.0/8'], '198.51.100.7'],
    ['the list holds nonsense', '10.0.0.1', 'nonsense', ['10.0.0.0/8'], '10.0.0.1'],
    ['the proxy speaks IPv6', '::ffff:10.0.0.1', '2001:db8::7', ['10.0.0.0/8'], '2001:db8::7'],
  ])('is found where %s', (_, address, forwarded, trusted, expected) => {
    expect(from(address, { 'x-forwarded-for': forwarded, host: 'kept.test' }, trusted).address).toBe(expected)
  })

  test('is on this machine only without a proxy between and by this machine’s own name', () => {
    expect(from('127.0.0.1', { host: 'localhost:8321' }, []).isOwnMachine).toBe(true)
    expect(from('127.0.0.1', { host: 'kept.test' }, []).isOwnMachine).toBe(false)
    expect(from('192.0.2.1', { host: 'localhost' }, []).isOwnMachine).toBe(false)
    const through = { host: 'localhost', 'x-forwarded-for': '192.0.2.1' }
    expect(from('127.0.0.1', through, ['127.0.0.1']).isOwnMachine).toBe(false)
  })

  test('is secure only where a trusted proxy says so', () => {
    const headers = { host: 'kept.test', 'x-forwarded-proto': 'https' }
    expect(from('127.0.0.1', headers, ['127.0.0.1']).isSecure).toBe(true)
    expect(from('192.0.2.1', headers, ['127.0.0.1']).isSecure).toBe(false)
  })
})

test.each(['nonsense', '10.0.0.0/99', '10.0.0.0/x', '::1/129', '/8'])('the proxy %s is refused in words', (one) => {
  expect(() => trustedProxies([one])).toThrow(ProxyListError)
})

/** Shows that one household cannot pass for many by changing its address. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressToSlow } from './slowing.ts'

describe('the part of an address that is slowed', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.168.200.100', '192.168.200.100'],
    ['a name', 'a name'],
    ['2001:db8::192.0.2.7', '2001:db8:0:0::/64'],
    ['fe80:1:2:3:4:5:6:7%eth0', 'fe80:1:2:3::/64'],
    ['1:2:3::', '1:2:3:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001::3:4:5:6:7:8', '2001:0:3:4::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, part) => {
    expect(addressToSlow(address)).toBe(part)
  })

  test('is the same for every device of one IPv6 customer and differs for the next', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
    fc.assert(
      fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), (device) => {
        expect(addressToSlow(`2001:db8:1:2:${device.join(':')}`)).toBe('2001:db8:1:2::/64')
        expect(addressToSlow(`2001:db8:1:3:${device.join(':')}`)).toBe('2001:db8:1:3::/64')
      }),
    )
  })
})

/** Shows that the processes of a group are found, measured and ended together. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { groupMembers, killGroup, memoryHeld } from './child-group.ts'

test('a grandchild is found, counted and ended with its parent', async () => {
  const child = spawn('/bin/sh', ['-c', 'sleep 1000 & sleep 1000 & echo ready; wait'], { detached: true, env: {} })
  const group = child.pid ?? 0
  await once(child.stdout, 'data')
  const members = groupMembers(group)
  expect(members.length).toBe(3)
  expect(memoryHeld(members)).toBeGreaterThan(memoryHeld([group]))
  const gone = once(child, 'close')
  killGroup(group)
  await gone
  expect(groupMembers(group).filter((pid) => memoryHeld([pid]) > 0)).toEqual([])
})

test('a group that has ended may be ended again', async () => {
  const child = spawn('/bin/true', { detached: true })
  await once(child, 'exit')
  expect(() => killGroup(child.pid ?? 0)).not.toThrow()
  expect(memoryHeld([child.pid ?? 0])).toBe(0)
})

test.each([0, 1, -5, 1.5, Number.NaN])('nothing is signalled for %s, which is no group of a child', (group) => {
  expect(() => killGroup(group)).toThrow('Not a process group')
})

/** The rooms without what others remind of: This week shows seven things, and a test of one room's asking should find it among them. */
import { rooms } from '#app/rooms.ts'

/** All rooms; of those that are not named, nothing waits for anybody. */
export function askingOnly(...names: readonly string[]) {
  return rooms.map((room) => {
    if (names.includes(room.name)) return room
    const { reminders: _, ...silent } = room
    return silent
  })
}

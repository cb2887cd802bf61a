/** Makes a file's name as lasting as its content: a new or renamed file survives a power cut only when its folder does. */
import { open } from 'node:fs/promises'

export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

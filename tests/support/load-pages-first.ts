/** Given to a Node process by --import, so that it can reach a room's door without anything built: behind the door stand pages. */
import { register } from 'node:module'

register('../../tools/load-pages.ts', import.meta.url)

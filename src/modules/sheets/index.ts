/** The door of the sheets room: nobody asks anything of it; it collects what rooms register. */
export { sheetsRoom } from './sheets.module.ts'

/** How long a hundred reports for trustees take one after another, and what memory the printing child holds. */
import { somePaper } from '#modules/packs/packs.examples.ts'
import { openPdf } from '#platform/papers/pdf-file.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { childMegabytes, processorSeconds } from './process-tree.ts'
import type { Report } from './report.ts'
import { median, spread } from './statistics.ts'

const packs = 100
const commitments = 60
const lookEveryMs = 20

export async function measurePacks(): Promise<Report> {
  await writePdf(somePaper(commitments, packs))
  const times: number[] = []
  let [most, pages, size] = [0, 0, 0]
  const watch = setInterval(() => {
    most = Math.max(most, childMegabytes(process.pid))
  }, lookEveryMs)
  const [began, spentBefore] = [performance.now(), processorSeconds(process.pid)]
  for (let at = 0; at < packs; at += 1) {
    const before = performance.now()
    const { bytes } = await writePdf(somePaper(commitments, at))
    times.push(performance.now() - before)
    if (at === 0) [pages, size] = [openPdf(bytes).pages.length, bytes.length]
  }
  const seconds = (performance.now() - began) / 1_000
  clearInterval(watch)
  const spent = processorSeconds(process.pid) - spentBefore
  const what = `${pages} pages, ${Math.round(size / 1_000)} kB each`
  return {
    name: 'packs',
    title: 'Printing reports for trustees',
    how: `From stored answers to a tagged PDF: ${packs} reports of ${commitments} commitments, each of another charity so that nothing can be given out twice, one after another, each in a child process of its own as Kept prints them. Memory is the most that one child held (PSS, looked at every ${lookEveryMs} ms).`,
    figures: [
      { what: `${packs} reports in a row`, value: seconds, unit: 's', limit: { atMost: 60 }, beside: what },
      {
        what: 'processor time of all',
        value: spent,
        unit: 's',
        limit: undefined,
        beside: 'what it takes where nothing else runs, at most',
      },
      {
        what: 'one report',
        value: median(times),
        unit: 'ms',
        limit: undefined,
        beside: `from ${spread(times, 0)}`,
      },
      {
        what: 'memory of the child',
        value: most,
        unit: 'MB',
        limit: { atMost: 400 },
        beside: 'its own limit is 400 MiB',
      },
    ],
  }
}

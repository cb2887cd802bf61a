/** The XML names that a Word file is written in, of both editions of its standard, and how its switches are read. */
import type { Attributes, Namespaces } from '../office/xml.ts'

const schemas = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'

export const wordNamespaces: Namespaces = {
  [`${schemas}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${schemas}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${schemas}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${schemas}/markup-compatibility/2006`]: 'mc',
  [`${schemas}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  'urn:schemas-microsoft-com:vml': 'v',
}

/** A switch such as `<w:b/>` is on when it stands there, unless it says that it is off. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val']
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

export function numberIn(value: string | undefined): number | undefined {
  if (value === undefined || !/^-?\d{1,9}(\.\d+)?$/.test(value)) return undefined
  return Number(value)
}

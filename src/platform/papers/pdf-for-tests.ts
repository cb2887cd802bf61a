/** Makes the smallest PDF that passes every check, and the same with one thing left out or put wrong. */

export const plantedFaults = {
  'is not tagged': 'It is tagged',
  'has no tree of tags': 'It is tagged',
  'names no language': 'It says which language it is in',
  'has no title': 'It has a title, which is shown instead of the file’s name',
  'shows its name instead of its title': 'It has a title, which is shown instead of the file’s name',
  'does not name PDF/UA': 'It says that it is meant to be PDF/UA',
  'skips a heading': 'Headings begin at the first level and skip none',
  'has no heading': 'Headings begin at the first level and skip none',
  'has a table without a head': 'Tables name their columns or rows',
  'has a head that does not say of what': 'Tables name their columns or rows',
  'has a picture without words': 'Pictures are told in words',
  'leaves a font out': 'Fonts are in the file, and their letters can be read',
  'does not say what its letters are': 'Fonts are in the file, and their letters can be read',
  'draws outside of tags': 'Everything on a page is part of a tag, or set aside as decoration',
  'draws inside a mark that no tag points to': 'Everything on a page is part of a tag, or set aside as decoration',
  'draws a picture outside of tags': 'Everything on a page is part of a tag, or set aside as decoration',
  'has a link without words': 'Links are part of a tag and say where they lead',
  'has a link in no tag': 'Links are part of a tag and say where they lead',
} as const
export type PlantedFault = keyof typeof plantedFaults

export function smallPdf(fault?: PlantedFault): Uint8Array {
  const has = (one: PlantedFault) => fault === one
  const without = (one: PlantedFault, text: string) => (fault === one ? '' : text)
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${without('names no language', '/Lang(en-GB)')}/Metadata 3 0 R/MarkInfo<</Marked ${!has('is not tagged')}>>/ViewerPreferences<</DisplayDocTitle ${!has('shows its name instead of its title')}>>${without('has no tree of tags', '/StructTreeRoot 5 0 R')}>>`,
    '<</Type/Pages/Kids[4 0 R]/Count 1/Resources<</Font<</F 6 0 R>>>>>>',
    stream(
      '/Type/Metadata/Subtype/XML',
      `<rdf:RDF>${without('has no title', '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Small</rdf:li></rdf:Alt></dc:title>')}${without('does not name PDF/UA', '<pdfuaid:part>1</pdfuaid:part>')}</rdf:RDF>`,
    ),
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 7 0 R/Annots[10 0 R]/Tabs/S>>',
    `<</Type/StructTreeRoot/RoleMap<</Strange/P>>/K<</S/Document/K[${elements(fault)}]>>>>`,
    `<</Type/Font/Subtype/TrueType/BaseFont/Small/FontDescriptor 8 0 R${without('does not say what its letters are', '/ToUnicode 9 0 R')}>>`,
    stream('', content(fault)),
    `<</Type/FontDescriptor${without('leaves a font out', '/FontFile2 9 0 R')}>>`,
    stream('', '1 beginbfchar <41> <0041> endbfchar'),
    `<</Type/Annot/Subtype/Link${without('has a link in no tag', '/StructParent 1')}${without('has a link without words', '/Contents(Leads to help)')}>>`,
  ]
  const numbered = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new Uint8Array(
    Buffer.from(`%PDF-1.7\n${numbered}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`, 'latin1'),
  )
}

const stream = (entries: string, bytes: string) => `<<${entries}/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`

function elements(fault: PlantedFault | undefined): string {
  const scope = fault === 'has a head that does not say of what' ? '' : '/A[<</O/Table/Scope/Column>>]'
  const head = fault === 'has a table without a head' ? '<</S/TD/K 2/Pg 4 0 R>>' : `<</S/TH${scope}/K 2/Pg 4 0 R>>`
  const second = fault === 'skips a heading' ? 'H3' : 'H2'
  return [
    ...(fault === 'has no heading'
      ? ['<</S/P/K 0/Pg 4 0 R>>']
      : ['<</S/H1/K 0/Pg 4 0 R>>', `<</S/${second}/K 4/Pg 4 0 R>>`]),
    '<</S/Strange/K<</Type/MCR/Pg 4 0 R/MCID 1>>>>',
    `<</S/Table/K<</S/TR/K[${head}<</S/TD/K 3/Pg 4 0 R>>]>>>>`,
    `<</S/Figure/Pg 4 0 R/K 5${fault === 'has a picture without words' ? '' : '/Alt(A lamp)'}>>`,
  ].join('')
}

function content(fault: PlantedFault | undefined): string {
  const marks = [0, 1, 2, 3, ...(fault === 'has no heading' ? [] : [4])]
  return [
    'BT /F 12 Tf',
    ...marks.map((mark) => `/P <</MCID ${mark}>> BDC (A) Tj [(A) -20 <41>] TJ EMC`),
    ...(fault === 'draws outside of tags' ? ['(A) Tj'] : []),
    ...(fault === 'draws inside a mark that no tag points to' ? ['/P <</MCID 9>> BDC (A) Tj EMC'] : []),
    'ET',
    '/Figure <</MCID 5>> BDC 0 0 10 10 re f EMC',
    '/Artifact BMC 0 0 m 10 0 l S EMC',
    ...(fault === 'draws a picture outside of tags' ? ['BI /W 1 /H 1 /BPC 8 ID (x\x00) EI'] : []),
  ].join('\n')
}

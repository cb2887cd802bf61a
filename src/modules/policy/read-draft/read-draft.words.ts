/** What was taken from a file or left out of it, in the words of the person who brought it. */

/** By the note of the importer; one that is not here is not worth a sentence. */
export const noteSays: Readonly<Record<string, string>> = {
  'tracked-changes-taken': 'The file has tracked changes. We took the text as if they were all accepted.',
  'tracked-deletions-left-out': 'Words that somebody had struck out with tracked changes are left out.',
  'comments-left-out': 'Comments in the margin are left out.',
  'footnotes-taken': 'Footnotes stand after the paragraph they belong to.',
  'text-boxes-taken': 'Text boxes are taken as ordinary text.',
  'page-headers-left-out':
    'Page headers, footers and page numbers are not statements. We looked in them for dates and names.',
  'pictures-left-out': 'Pictures are left out. If a picture shows words, add them as statements.',
  'linked-files-left-out': 'The file points at other files. We did not open them.',
  'hidden-text-left-out': 'Hidden text is left out.',
  'form-fields-taken': 'What was filled into form fields is taken as text.',
  'front-matter-left-out': 'The block of settings at the top is not read as statements.',
  'menus-left-out': 'Menus, banners and footers of the web page are not read as statements.',
  'contents-list-left-out': 'The table of contents is not read as statements.',
  'scripts-left-out': 'Scripts and styles in the page are left out.',
  'encoding-assumed': 'The file does not say how its letters are written. Please look at accents and quotation marks.',
  'two-columns': 'The page has columns. Please look whether sentences follow one another rightly.',
  'pages-without-text': 'Some pages are pictures of text. We could not read those: add what they say as statements.',
  'cut-short': 'The file is very long. We read the first part of it only.',
}

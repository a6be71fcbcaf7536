import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

export type Parts = Readonly<Record<string, string | Buffer>>

/** An archive of parts, as any program packs one. */
export const zipOf = async (parts: Parts): Promise<Buffer> => {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const NUMBERING = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml'

export const contentTypes = (main: string = MAIN, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${main}"/>
<Override PartName="/word/numbering.xml" ContentType="${NUMBERING}"/>${more}</Types>`

const RELATIONSHIPS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${NAMESPACE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}<w:sectPr/></w:body></w:document>`

/** A Word file with a body written by hand, and whatever parts are to differ. */
export const wordFile = (body: string, more: Parts = {}): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': RELATIONSHIPS,
    'word/document.xml': documentXml(body),
    ...more,
  })

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`

/** A cell whose content is given as XML, or as text, a paragraph a line. */
export const cell = (content: string, properties = ''): string => {
  const inner = content.startsWith('<w:')
    ? content
    : content
        .split('\n')
        .map((line) => paragraph(line === '' ? '' : run(line)))
        .join('')
  return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`
}

export const tableRow = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((each) => (each.startsWith('<w:tc>') || each.startsWith('<w:sdt>') || each.startsWith('<w:trPr>') ? each : cell(each))).join('')}</w:tr>`

export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(5)}</w:tblGrid>${rows.join('')}</w:tbl>`

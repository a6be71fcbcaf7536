import { contentTypes, documentXml, paragraph, run, wordFile, zipOf } from '../../support/word/make-docx'
import { form, formRow } from '../../support/word/forms'
import { FORM, patched, refusalOf, withDocument } from './refused'

const compound = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ])

test('what these files begin as is read', async () => {
  expect(await refusalOf(wordFile(FORM))).toBe('read')
})

describe('what is no Word file', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text renamed', Buffer.from('序号 一级指标 二级指标 自评情况 评分')],
    ['a photo renamed', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a PDF renamed', Buffer.from('%PDF-1.7')],
    ['Word’s own XML', Buffer.from(documentXml(FORM))],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('word_form_not_word')
  })

  test('an archive of something else', async () => {
    expect(await refusalOf(zipOf({ 'photo.jpg': 'x' }))).toBe('word_form_not_word')
  })

  test('a spreadsheet renamed', async () => {
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    expect(await refusalOf(wordFile(FORM, { '[Content_Types].xml': contentTypes(sheet) }))).toBe('word_form_not_word')
  })
})

describe('what has to be saved anew in Word', () => {
  test('a .doc of Word 97, or a .wps', async () => {
    expect(await refusalOf(compound('WordDocument'))).toBe('word_form_old_format')
  })

  test.each([
    ['RTF', '{\\rtf1\\ansi hello}'],
    ['a web page', '\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><body/></html>'],
    ['a web page in one file', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
    ['Word’s flat XML', '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><pkg:package/>'],
  ])('%s that is called .docx', async (_, text) => {
    expect(await refusalOf(Buffer.from(text))).toBe('word_form_other_format')
  })

  test('one with a password to open it', async () => {
    expect(await refusalOf(compound('EncryptionInfo', 'EncryptedPackage'))).toBe('word_form_encrypted')
  })

  test('an archive with encrypted parts', async () => {
    const zip = patched(await wordFile(FORM), 'word/document.xml', (entry) => entry.writeUInt16LE(1, 8))
    expect(await refusalOf(zip)).toBe('word_form_encrypted')
  })

  test.each([
    ['a .docm by its type', contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'), {}],
    ['a template with macros', contentTypes('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'), {}],
    ['macros that no type speaks of', contentTypes(), { 'word/vbaProject.bin': 'x' }],
    [
      'macros under another name',
      contentTypes(undefined, '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
      {},
    ],
    ['their data', contentTypes(), { 'word/vbaData.xml': '<x/>' }],
  ])('%s', async (_, types, parts) => {
    expect(await refusalOf(wordFile(FORM, { '[Content_Types].xml': types, ...parts }))).toBe('word_form_macros')
  })
})

describe('what is damaged', () => {
  test('an archive that was cut off', async () => {
    const zip = await wordFile(FORM)
    for (const share of [0.2, 0.6, 0.98])
      expect(await refusalOf(zip.subarray(0, Math.floor(zip.length * share)))).toBe('word_form_damaged')
  })

  test('a part that does not unpack', async () => {
    const zip = Buffer.from(await wordFile(FORM))
    const at = zip.indexOf('word/document.xml') + 'word/document.xml'.length
    zip.fill(0xff, at + 20, at + 120)
    expect(await refusalOf(zip)).toBe('word_form_damaged')
  })

  test('no document in it', async () => {
    expect(await refusalOf(zipOf({ '[Content_Types].xml': contentTypes() }))).toBe('word_form_damaged')
  })

  test('names that climb out of the archive', async () => {
    const zip = await wordFile(FORM, { 'aa/evil.xml': 'x' })
    const climbing = Buffer.from(zip.toString('latin1').replaceAll('aa/evil.xml', '../evil.xml'), 'latin1')
    expect(await refusalOf(climbing)).toBe('word_form_damaged')
  })

  test('one name for two parts', async () => {
    const zip = await wordFile(FORM, { 'word/documenT.xml': documentXml(form(formRow(2, '别的', '1'))) })
    expect(await refusalOf(zip)).toBe('word_form_damaged')
  })

  test.each([
    ['XML that was cut off', documentXml(FORM).slice(0, -40)],
    ['tags that cross', documentXml(FORM).replace('</w:tr>', '</w:tc>')],
    ['no XML at all', '序号'],
    ['nothing', ''],
    ['bytes that are no UTF-8', Buffer.from(documentXml(FORM).replace('已', '\u00e9'), 'latin1')],
    ['a second document behind the first', `${documentXml(FORM)}${documentXml(FORM).replace(/^<\?.*?\?>/, '')}`],
  ])('%s', async (_, xml) => {
    expect(await refusalOf(withDocument(xml))).toBe('word_form_damaged')
  })
})

describe('what is another table', () => {
  test.each([
    ['a Word file without a table', paragraph(run('工作总结'))],
    ['another table', form().replace('自评情况', '备注')],
    ['the form empty of its rows', form()],
  ])('%s', async (_, body) => {
    expect(await refusalOf(wordFile(body))).toBe('word_form_other_table')
  })
})

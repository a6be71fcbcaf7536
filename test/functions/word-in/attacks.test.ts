import { randomBytes } from 'node:crypto'
import { documentXml, paragraph, run, wordFile } from '../../support/word/make-docx'
import { FORM, MB, patched, refusalOf, withDocument } from './refused'

describe('what a document type could do', () => {
  const declared = (declaration: string, used = '') =>
    withDocument(
      documentXml(FORM.replace('已列入', `${used}已列入`)).replace('<w:document', `${declaration}<w:document`),
    )

  test.each([
    ['read a file of the server', declared('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;')],
    ['fetch from outside', declared('<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">')],
    [
      'expand without end',
      declared('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', '&b;'),
    ],
    ['stand in small letters', declared('<!doctype x>')],
  ])('%s', async (_, file) => {
    expect(await refusalOf(file)).toBe('word_form_damaged')
  })

  test('an entity that nobody declared is not read either', async () => {
    expect(await refusalOf(declared('', '&e;'))).toBe('word_form_damaged')
  })
})

describe('what bursts', () => {
  test('a part that says it is 200 MB is not unpacked', async () => {
    const zip = patched(await wordFile(FORM), 'word/document.xml', (entry) => entry.writeUInt32LE(200 * MB, 24))
    expect(await refusalOf(zip)).toBe('word_form_overgrown')
  })

  test('twenty megabytes of blanks in twenty kilobytes', async () => {
    const zip = await wordFile(FORM, { 'word/media/image1.bmp': Buffer.alloc(20 * MB) })
    expect(zip.length).toBeLessThan(MB / 10)
    expect(await refusalOf(zip)).toBe('word_form_overgrown')
  })

  test('a part that is longer than it says is not unpacked to its end', async () => {
    const long = documentXml(FORM + paragraph(run('字'.repeat(MB))))
    const zip = patched(await withDocument(long), 'word/document.xml', (entry) => entry.writeUInt32LE(1000, 24))
    expect(await refusalOf(zip)).toBe('word_form_overgrown')
  })

  test('a document of 13 MB, beside pictures that make it look likely', async () => {
    const zip = await wordFile(FORM, { 'word/media/image1.jpg': randomBytes(64 * 1024) })
    const long = patched(zip, 'word/document.xml', (entry) => entry.writeUInt32LE(13 * MB, 24))
    expect(await refusalOf(long)).toBe('word_form_overgrown')
  })

  test('thousands of entries', async () => {
    const zip = Buffer.from(await wordFile(FORM))
    zip.writeUInt16LE(4001, zip.lastIndexOf('PK\u0005\u0006') + 10)
    expect(await refusalOf(zip)).toBe('word_form_overgrown')
  })

  test('more tags than any form has', async () => {
    expect(await refusalOf(withDocument(documentXml(FORM + '<w:p/>'.repeat(200_001))))).toBe('word_form_overgrown')
  })

  test('tables in tables beyond all sense', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`
    expect(await refusalOf(withDocument(documentXml(FORM + deep)))).toBe('word_form_overgrown')
  })

  test('tables eleven deep, whose text would be read eleven times; ten are read', async () => {
    const nested = (depth: number) =>
      `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
    expect(await refusalOf(withDocument(documentXml(FORM + nested(11))))).toBe('word_form_overgrown')
    expect(await refusalOf(withDocument(documentXml(FORM + nested(10))))).toBe('read')
  })

  test('a tag with thousands of attributes', async () => {
    const attributes = Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')
    expect(await refusalOf(withDocument(documentXml(FORM + `<w:p ${attributes}/>`)))).toBe('word_form_overgrown')
  })

  test.each([
    ['tags that look closed by what stands in an attribute', '<w:ins a="/>">', '</w:ins>'],
    ['tags that look closed in single quotes', "<w:ins a='/>'>", '</w:ins>'],
    ['tags with comments in them that look like their ends', '<w:ins><!--</w:ins>-->', '</w:ins>'],
    ['tags with text in them that looks like their ends', '<w:ins><![CDATA[</w:ins>]]>', '</w:ins>'],
    ['tags with instructions in them that look like their ends', '<w:ins><?x </w:ins>?>', '</w:ins>'],
  ])('%s, 8,000 deep', async (_, open, close) => {
    const deep = open.repeat(8000) + close.repeat(8000)
    expect(await refusalOf(withDocument(documentXml(FORM + deep)))).toBe('word_form_overgrown')
  })

  test.each([
    ['a value without quotes', '<w:ins a=x/>'],
    ['a quote that ends nothing', '<w:ins a=x"/>">'],
    ['a tag within a value', '<w:ins a="<w:p>"/>'],
    ['a comment without an end', '<!-- <w:p/>'],
    ['an end without a beginning', `${'</w:p>'.repeat(9)}${'<w:p>'.repeat(9)}`],
  ])('%s is no XML', async (_, tag) => {
    expect(await refusalOf(withDocument(documentXml(FORM + tag)))).toBe('word_form_damaged')
  })

  test('a tag with thousands of attributes behind one that looks like its end', async () => {
    const attributes = Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')
    expect(await refusalOf(withDocument(documentXml(FORM + `<w:p a=">" ${attributes}/>`)))).toBe('word_form_overgrown')
  })
})

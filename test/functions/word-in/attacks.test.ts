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

  test('a tag with thousands of attributes', async () => {
    const attributes = Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')
    expect(await refusalOf(withDocument(documentXml(FORM + `<w:p ${attributes}/>`)))).toBe('word_form_overgrown')
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentLink } from '@/contract/document'
import { fileStore } from '../../cloudfunctions/_store/files'
import { builtFolder } from '../../config/built-folder'
import { documents } from './support/documents'
import { png } from './support/pictures'
import { readPdf } from './support/pdf'
import { READY, rounds } from './support/rounds'
import { all, paragraphsOf, rowsOf, unzipped, xmlOf } from './support/word'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse, flag, returnIt } = rounds(() => world)
const { made } = documents(() => world)
const ask = (format: 'docx' | 'pdf', withPhotos = false, assessmentId = READY) => ({ assessmentId, format, withPhotos })
const edition = (openId: string) => world.as(openId).does('form.edition', { assessmentId: READY })

const fetched = async ({ url, bytes }: DocumentLink): Promise<Uint8Array> => {
  const response = await fetch(encodeURI(url))
  expect(response.status).toBe(200)
  const body = new Uint8Array(await response.arrayBuffer())
  expect(body).toHaveLength(bytes)
  return body
}

const wordOf = async (link: DocumentLink) => {
  const files = await unzipped(await fetched(link))
  const document = xmlOf(files, 'word/document.xml')
  return { files, text: paragraphsOf(document), rows: rowsOf(all(document, 'tbl')[0] as never) }
}

const attach = async (no: number, photoId: string, bytes: Buffer, caption: string): Promise<void> => {
  const place = { assessmentId: READY, no, photoId, type: 'png' as const }
  const target = await world.as('contact-2').does('evidence.prepareUpload', place)
  await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(bytes) })
  await world.as('contact-2').does('evidence.attach', { ...place, caption })
}

describe('a form is given to nobody who may not see the assessment', () => {
  test.each([
    ['nobody', 'not_bound'],
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
  ])('%s: %s', async (openId, code) => {
    for (const format of ['docx', 'pdf'] as const)
      expect((await world.as(openId).isRefused('form.export', ask(format))).refused).toBe(code)
    expect((await world.as(openId).isRefused('form.edition', { assessmentId: READY })).refused).toBe(code)
  })

  test('an assessment that is not there has none', async () => {
    const refusal = await world.as('office').isRefused('form.export', ask('pdf', false, 'c2026-e999'))
    expect(refusal.refused).toBe('assessment_unknown')
  })
})

describe('whoever may see it is given the form, in every state', () => {
  const STATES = {
    draft: async () => undefined,
    submitted: () => submit(),
    returned: async () => {
      await submit()
      await flag(8)
      await returnIt()
    },
    endorsed: async () => {
      await submit()
      await endorse()
    },
  }
  test.each(Object.keys(STATES) as Array<keyof typeof STATES>)('%s', async (state) => {
    await STATES[state]()
    // A draft is its contact's own: others hear how far it is.
    const readers = state === 'draft' ? ['contact-2'] : ['contact-2', 'reviewer-dg', 'office']
    const word = await wordOf(await made(readers[readers.length - 1] ?? '', 'form.export', ask('docx')))
    expect(word.rows).toHaveLength(30)
    for (const openId of readers) {
      const pdf = readPdf(await fetched(await made(openId, 'form.export', ask('pdf'))))
      const { code, draft } = await edition(openId)
      expect(draft).toBe(state === 'draft' || state === 'returned')
      for (const page of pdf.pages) expect(page.lines.map(({ text }) => text).join('\n')).toContain(`编码：${code}`)
    }
  })
})

describe('the file', () => {
  test('is called by the enterprise and the version, and its link soon dies', async () => {
    await submit()
    await world.emulator.clock.hold(new Date('2026-12-01T02:00:00Z'))
    const link = await made('contact-2', 'form.export', ask('docx'))
    expect(link.fileName).toBe('第2号企业有限公司-阶段性评估表-第1次提交.docx')
    expect(link.expiresAt).toBe(Date.parse('2026-12-01T02:30:00Z'))
  })

  test('asked for twice lies once, where it lay', async () => {
    await submit()
    const [first, second] = [
      await made('contact-2', 'form.export', ask('pdf')),
      await made('reviewer-dg', 'form.export', ask('pdf')),
    ]
    expect(new URL(second.url).pathname).toBe(new URL(first.url).pathname)
    await endorse()
    const endorsed = await made('office', 'form.export', ask('pdf'))
    expect(new URL(endorsed.url).pathname).not.toBe(new URL(first.url).pathname)
  })

  test('keeps its code through review and gets another one with a correction', async () => {
    await submit()
    const { code } = await edition('contact-2')
    await endorse()
    expect((await edition('office')).code).toBe(code)
    const { revision } = (await world.as('office').does('assessment.load', { assessmentId: READY })).assessment
    await world.as('office').does('assessment.remark', {
      ...{ assessmentId: READY, no: 8, seenRevision: 0, comment: '请补充', flagged: true },
      ...{ verifiedScore: null, verifiedReason: '' },
    })
    await world.as('office').does('assessment.sendBack', {
      assessmentId: READY,
      seenRevision: revision,
      rectifyBy: '2026-12-10',
      note: '',
    })
    await submit()
    const corrected = await edition('contact-2')
    expect(corrected).toMatchObject({ round: 2, draft: false })
    expect(corrected.code).not.toBe(code)
  })
})

describe('photos', () => {
  const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string]

  test('stand in the appendix by their own bytes, where they were asked for', async () => {
    const picture = png(12)
    await attach(8, ids[0], picture, '经费凭证')
    const { files, text } = await wordOf(await made('contact-2', 'form.export', ask('docx', true)))
    const media = [...files].filter(([name]) => name.startsWith('word/media/')).map(([, bytes]) => bytes)
    expect(media).toEqual([picture])
    expect(text).toContain('08-1.png　经费凭证')
    const pdf = readPdf(await fetched(await made('contact-2', 'form.export', ask('pdf', true))))
    expect(pdf.pages.at(-1)?.images).toBe(1)
    expect((await edition('contact-2')).photos).toBe(1)
  })

  test('are named where they were not', async () => {
    await attach(8, ids[0], png(12), '经费凭证')
    const { files, text } = await wordOf(await made('contact-2', 'form.export', ask('docx')))
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toEqual([])
    expect(text).toContain('08-1.png　经费凭证（本文件不含照片，原图见材料包）')
  })

  test('one that is gone, and one that is broken inside, are named and stop nothing', async () => {
    const broken = png(12)
    broken.fill(0xff, 60, 120)
    await attach(8, ids[0], broken, '坏图')
    await attach(8, ids[1], png(12), '好图')
    await attach(9, ids[2], png(12), '丢失')
    const { assessment } = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
    Object.assign(process.env, world.emulator.sdkEnvironment())
    await fileStore().remove([assessment.evidence[9]?.[0]?.fileId ?? ''])
    for (const format of ['docx', 'pdf'] as const) {
      const bytes = await fetched(await made('contact-2', 'form.export', ask(format, true)))
      const text =
        format === 'pdf'
          ? readPdf(bytes).pages.flatMap((page) => page.lines.map((line) => line.text))
          : paragraphsOf(xmlOf(await unzipped(bytes), 'word/document.xml'))
      expect(text).toEqual(
        expect.arrayContaining([
          '08-1.png　坏图（这张照片读不出来，原图见材料包）',
          '08-2.png　好图',
          '09-1.png　丢失（这张照片读不出来，原图见材料包）',
        ]),
      )
    }
  })
})

test('the function is uploaded with the one font that it needs', () => {
  const folder = path.join(builtFolder('cloudfunctions'), 'documents')
  expect(readFileSync(path.join(folder, 'NotoSansHans-Regular.otf')).length).toBeLessThan(9_000_000)
})

test('how many pages the table has is told with the PDF, photos not counted, and not with Word, which its reader pages', async () => {
  await submit()
  const plain = await made('contact-2', 'form.export', ask('pdf'))
  const { pages } = readPdf(await fetched(plain))
  expect(plain.tablePages).toBeGreaterThan(1)
  expect(plain.tablePages).toBeLessThanOrEqual(pages.length)
  const last = pages[(plain.tablePages ?? 0) - 1]
  expect(JSON.stringify(last)).toContain('同意呈报')
  expect((await made('contact-2', 'form.export', ask('docx'))).tablePages).toBeUndefined()
})

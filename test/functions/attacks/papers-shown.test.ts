import readXlsx from 'read-excel-file/node'
import { documents } from '../support/documents'
import { enterpriseScope, packaging, unzip } from '../support/packages'
import { STAGE } from '../support/reporting'
import { READY, rounds } from '../support/rounds'
import { assessment, enterprise, person } from '../support/standing'
import { all, paragraphsOf, unzipped, xmlOf } from '../support/word'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse, seen } = rounds(() => world)
const { start, finish, fetchPart } = packaging(() => world)

const { made } = documents(() => world)
const SECRET = '还没有想好的理由'
const score = (openId: string, no: number, verifiedScore: number) =>
  world.as(openId).does('assessment.remark', {
    ...{ assessmentId: READY, no, seenRevision: 0, comment: '', flagged: false },
    ...{ verifiedScore, verifiedReason: SECRET },
  })

const formOf = async (openId: string): Promise<string> => {
  const { url } = await made(openId, 'form.export', { assessmentId: READY, format: 'docx', withPhotos: false })
  const files = await unzipped(new Uint8Array(await (await fetch(url)).arrayBuffer()))
  const document = xmlOf(files, 'word/document.xml')
  return [...paragraphsOf(document), ...all(document, 't').map(({ textContent }) => textContent ?? '')].join('\n')
}

const packageOf = async (openId: string) => {
  const { packageId } = await start(openId, enterpriseScope())
  await finish(openId, packageId)
  const files = await unzip(await fetchPart(openId, packageId, 0))
  const overview = [...files].find(([path]) => path.endsWith('总览与缺漏清单.xlsx'))
  const sheets = await readXlsx(overview?.[1] as Buffer)
  const rows = sheets.find(({ sheet }) => sheet === '企业总览')?.data ?? []
  const paper = [...files].find(([path]) => path.endsWith('.docx'))
  const document = xmlOf(await unzipped(paper?.[1] as Buffer), 'word/document.xml')
  return {
    verified: rows[1]?.[rows[0]?.indexOf('核定分') ?? -1],
    form: all(document, 't')
      .map(({ textContent }) => textContent ?? '')
      .join('\n'),
  }
}

test('what a union is still thinking about is in no paper and no package, whoever asks for it', async () => {
  await submit()
  await score('reviewer-dg', 8, 1)
  for (const who of ['contact-2', 'reviewer-dg', 'office']) {
    expect(await formOf(who)).not.toContain(SECRET)
    const { form, verified } = await packageOf(who)
    expect(form).not.toContain(SECRET)
    expect(verified).toBeNull()
  }
})

test('what the office notes on an endorsed form is in no paper until it has received it', async () => {
  await submit()
  await endorse()
  const before = (await packageOf('contact-2')).verified
  await score('office', 9, 0)
  for (const who of ['contact-2', 'reviewer-dg', 'office']) expect(await formOf(who)).not.toContain(SECRET)
  const { form, verified } = await packageOf('contact-2')
  expect(form).not.toContain(SECRET)
  expect(verified).toBe(before)
})

test('while the office writes over a 核定分, papers go on saying what the union sent', async () => {
  await submit()
  await world.as('reviewer-dg').does('assessment.remark', {
    ...{ assessmentId: READY, no: 8, seenRevision: 0, comment: '', flagged: false },
    ...{ verifiedScore: 1, verifiedReason: '工会核减的理由' },
  })
  await endorse()
  const before = (await packageOf('contact-2')).verified
  await world.as('office').does('assessment.remark', {
    ...{ assessmentId: READY, no: 8, seenRevision: 1, comment: '', flagged: false },
    ...{ verifiedScore: 0, verifiedReason: SECRET },
  })
  for (const who of ['contact-2', 'reviewer-dg', 'office']) {
    const form = await formOf(who)
    expect(form).toContain('工会核减的理由')
    expect(form).not.toContain(SECRET)
  }
  expect((await packageOf('contact-2')).verified).toBe(before)
  await world.as('office').does('assessment.receive', { assessmentId: READY, seenRevision: await seen() })
  expect(await formOf('contact-2')).toContain(SECRET)
})

test('a file is called what it looks like, whatever an enterprise is called, and leads out of no folder', async () => {
  const name = '=\u202E../..\\甲\u0007'
  await world.insert({
    enterprises: [{ ...enterprise(6, 'u-dongguan'), name }],
    assessments: [{ ...assessment(6, 'u-dongguan'), enterpriseName: name }],
    people: [person('contact-6', '钱六', { role: 'contact', enterpriseId: 'e006' })],
  })
  const form = await made('contact-6', 'form.export', {
    assessmentId: 'c2026-e006',
    format: 'docx',
    withPhotos: false,
  })
  const report = await made('contact-6', 'report.export', { reportId: STAGE.replace('e001', 'e006') })
  expect([form.fileName, report.fileName]).toEqual([
    '＝..／..＼甲-阶段性评估表-草稿.docx',
    '＝..／..＼甲-阶段性总结评估报告-草稿.docx',
  ])
})

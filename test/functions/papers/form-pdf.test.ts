import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '@/domain/assessment/assessment'
import { officialFormOf } from '@/domain/form/official-form'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { NO_PICTURES, type Pictures } from '../../../cloudfunctions/_rendering/form/pictures'
import { writeFormPdf } from '../../../cloudfunctions/_rendering/form/write-form-pdf'
import { cycle, rubric } from '../../domain/support/cast'
import { complete, endorsed, narrative, remarkOf, returned, submitted } from '../../domain/support/stages'
import { answering, CODE, EVIDENCE, LEFT_LINES, PICTURES } from '../support/papers'
import { readPdf, type PdfFile, type PdfPage } from '../support/pdf'

const font = readFileSync(
  path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'),
)
const written = async (assessment: Assessment, pictures: Pictures = NO_PICTURES): Promise<PdfFile> =>
  readPdf(await writeFormPdf(officialFormOf(assessment, cycle, edition2023), CODE, pictures, font))
const handedIn = written(submitted)
const lines = ({ pages }: PdfFile): readonly string[] => pages.flatMap((page) => page.lines.map(({ text }) => text))
const body = (page: PdfPage): readonly string[] => page.lines.map(({ text }) => text)

/** The text within each column of the table, from the borders of its head. */
const columns = ({ boxes, lines: all }: PdfPage): readonly string[] =>
  boxes.slice(0, 5).map(({ x, width }) =>
    all
      .filter((line) => line.x >= x && line.x < x + width)
      .map(({ text }) => text)
      .join(''),
  )

const withoutBlanks = (text: string): string => text.replace(/\s/g, '')
const LONG = '认真落实各项要求并取得实效，职工知晓率和满意度不断提高。'.repeat(70)

describe('附件 1 as PDF', () => {
  test('is A4, and begins like the annex', async () => {
    const { pages } = await handedIn
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => [595.28, 841.89]))
    expect(pages[0] && body(pages[0]).slice(0, 5)).toEqual([
      '附件 1',
      '“深化产业工人队伍建设改革 推动高质量发展”专项行动',
      '省级台账入库企业阶段性评估表',
      '单位名称：广东生益科技股份有限公司',
      '填报时间：2026年11月22日',
    ])
  })

  test('repeats the five column heads on each page of the table', async () => {
    const { pages } = await handedIn
    const heads = ['序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分']
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(body(page)).toEqual(expect.arrayContaining(heads))
  })

  test('holds every row of the annex with its narrative and score, character for character', async () => {
    const { pages } = await handedIn
    const [nos, , wordings, narratives, scores] = [0, 1, 2, 3, 4].map((column) =>
      pages.map((page) => columns({ ...page, lines: page.lines.filter(({ size }) => size === 10.5) })[column]).join(''),
    )
    expect(withoutBlanks(nos ?? '').replace(/序号/g, '')).toContain(
      indicatorsOf(rubric)
        .map(({ no }) => no)
        .join(''),
    )
    for (const { no, wording } of indicatorsOf(rubric)) {
      expect(withoutBlanks(wordings ?? '')).toContain(withoutBlanks(wording))
      expect(narratives).toContain(narrative(no))
    }
    const points = indicatorsOf(rubric).flatMap(({ points: most }) => (most === null ? [] : [String(most - 0.5)]))
    expect((scores ?? '').replace(/评分/g, '')).toBe(points.join(''))
  })

  test('says a 一级指标 again on the page where its rows go on', async () => {
    const { pages } = await handedIn
    const seconds = pages.map((page) => withoutBlanks(columns(page)[1] ?? ''))
    expect(seconds[0]).toContain('组织领导(10分)')
    const last = seconds[0]?.match(/产业工人[^(]*\(15 ?分\)$/)?.[0]
    expect(last).toBeDefined()
    const all = seconds.join('')
    for (const title of ['产业工人政治引领(15分)', '产业工人有序参与社会和企业治理(15分)', '改革创新成效加分'])
      expect(all).toContain(title)
  })

  test('ends with the opinion, which is never broken', async () => {
    const found = lines(await written(endorsed))
    const at = found.indexOf('经审核，上述自评情况真实准确，同意呈报。')
    expect(found.slice(at + 1, at + 4)).toEqual(['签字人：审核员甲', '（盖章）', '2026年11月22日'])
    const blank = lines(await handedIn)
    expect(blank.slice(blank.indexOf('签字人：'), blank.indexOf('签字人：') + 1)).toEqual(['签字人：'])
  })

  test('shows a 核定分 below the 自评分 and its reason after the table', async () => {
    const sentRemarks = { 3: remarkOf({ verifiedScore: 1, verifiedReason: '缺会议记录' }) }
    const found = lines(await written({ ...endorsed, sentRemarks }))
    expect(found).toEqual(
      expect.arrayContaining(['核定 1', '核定分说明', '第 3 项：自评 1.5，核定 1。理由：缺会议记录']),
    )
  })

  test('each page bears version, code and its number of all', async () => {
    const { pages } = await handedIn
    pages.forEach((page, index) =>
      expect(body(page)).toContain(`版本：第 1 次提交　编码：7K3M-9QXD　第 ${index + 1} 页　共 ${pages.length} 页`),
    )
  })

  test('each page of a draft says that it is one', async () => {
    const draft = '草稿：尚未提交，仅供核对，不作呈报之用'
    for (const assessment of [complete, returned])
      for (const page of (await written(assessment)).pages) expect(body(page)).toContain(draft)
    expect(lines(await handedIn)).not.toContain(draft)
  })
})

/** The same in every row. */
const everywhere = (narrative: string): Assessment => ({
  ...submitted,
  answers: Object.fromEntries(Object.entries(submitted.answers).map(([no, each]) => [no, { ...each, narrative }])),
})

describe('long narratives', () => {
  test('flow over pages with nothing lost, nothing beyond the margins, and the number said again', async () => {
    const { pages } = await written(answering(4, LONG))
    const third = pages.map((page) => columns({ ...page, lines: page.lines.filter(({ size }) => size === 10.5) })[3])
    expect(third.join('').replace(/自评情况（每项 100 字左右）/g, '')).toContain(LONG)
    expect(pages.flatMap(body)).toContain('（续）')
    for (const page of pages)
      for (const line of page.lines) {
        expect(line.x).toBeGreaterThanOrEqual(56.6)
        expect(line.y).toBeLessThan(841.89 - 20)
      }
  })

  test.each([
    ['many short lines', Array.from({ length: 97 }, (_, line) => `第${line}行`).join('\n')],
    ['twenty short lines', Array.from({ length: 20 }, (_, line) => `第${line}行`).join('\n')],
    ['four hundred characters', '工'.repeat(400)],
  ])('of %s in every row leave no more than a quarter of a page blank', async (_name, narrative) => {
    const { pages } = await written(everywhere(narrative))
    const ends = pages.map(({ boxes, height }) => Math.max(...boxes.map((box) => box.y + box.height)) / height)
    expect(Math.min(...ends.slice(0, -2))).toBeGreaterThan(0.68)
  })

  test('of 2,000 characters in each of the 28 rows make a form that is whole', async () => {
    const long = LONG.slice(0, 2000)
    const { pages } = await written(everywhere(long))
    const third = pages.map((page) => columns({ ...page, lines: page.lines.filter(({ size }) => size === 10.5) })[3])
    const text = third.join('').replace(/自评情况（每项 100 字左右）/g, '')
    expect(text.split(long)).toHaveLength(29)
  })
})

describe('the font', () => {
  test('is embedded as a subset, and no character is an empty box', async () => {
    const { fonts, undefinedGlyphs } = await handedIn
    expect(fonts).toHaveLength(1)
    expect(fonts[0]?.name).toMatch(/^[A-Z]{6}\+NotoSansHans-Regular$/)
    expect(fonts[0]?.bytes).toBeGreaterThan(10_000)
    expect(fonts[0]?.bytes).toBeLessThan(500_000)
    expect(undefinedGlyphs).toBe(0)
  })

  test('has the rare characters of names in 通用规范汉字表', async () => {
    const rare = '䶮㙍喆堃翀赟昇祎頔燊镕䥽𬱖𬭎𫖯𫘦𪟝𬍛𨱏𩽾𩾌𫄧𫓧𬘭𬺈𠙶𡎚㸌'
    const found = await written({ ...answering(1, rare), enterpriseName: '广东䶮燊𬭎公司' })
    expect(lines(found)).toEqual(expect.arrayContaining(['单位名称：广东䶮燊𬭎公司']))
    expect(lines(found).join('')).toContain(rare.slice(0, 10))
    expect(lines(found).join('')).not.toContain('〓')
  })

  test('a character that it lacks is marked, and named at the end', async () => {
    const found = await written(answering(1, '成效显著😀，𠮷工✅ 完成\u200d\ufe0f'))
    expect(found.undefinedGlyphs).toBe(0)
    const text = lines(found).join('')
    expect(text).toContain('成效显著〓，〓工〓 完成')
    expect(text).toContain('没有以下 3 个字符')
    expect(text).toContain('U+1F600、U+20BB7、U+2705')
  })
})

describe('佐证材料 follow by indicator', () => {
  test('with the photos and their captions, those left out by name and reason', async () => {
    const file = await written({ ...submitted, evidence: EVIDENCE }, PICTURES)
    const found = lines(file)
    expect(file.pages.at(-1)?.images).toBe(2)
    expect(found).toEqual(expect.arrayContaining(['附：佐证材料', '02-1.jpg　领导小组会议', '02-2.png', ...LEFT_LINES]))
  })

  test('a picture that pdfkit cannot open is named, and the paper is written all the same', async () => {
    const broken: Pictures = new Map([
      ['a'.repeat(32), { bytes: Buffer.from('ffd8ffc0000102', 'hex'), type: 'jpeg', width: 16, height: 12 }],
    ])
    const found = lines(await written({ ...submitted, evidence: EVIDENCE }, broken))
    expect(found).toContain('02-1.jpg　领导小组会议（这张照片读不出来，原图见材料包）')
  })

  test('says so where there are none', async () => {
    expect(lines(await written(complete))).toContain('本表没有附佐证材料。')
  })
})

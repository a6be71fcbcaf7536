import type { Assessment } from '@/domain/assessment/assessment'
import { officialFormOf } from '@/domain/form/official-form'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { NO_PICTURES, type Pictures } from '../../../cloudfunctions/_rendering/form/pictures'
import { writeFormDocx } from '../../../cloudfunctions/_rendering/form/write-form-docx'
import { cycle, rubric } from '../../domain/support/cast'
import { jpeg, png } from '../../domain/support/pictures'
import { blank, complete, endorsed, narrative, remarkOf, returned, submitted } from '../../domain/support/stages'
import { answering, CODE, EVIDENCE, LEFT_LINES, photo, PICTURES } from '../support/papers'
import { all, paragraphsOf, rowsOf, unzipped, valueOf, xmlOf, type WordRow } from '../support/word'

const written = async (assessment: Assessment, pictures: Pictures = NO_PICTURES, terms = cycle) => {
  const files = await unzipped(await writeFormDocx(officialFormOf(assessment, terms, edition2023), CODE, pictures))
  const document = xmlOf(files, 'word/document.xml')
  const [table] = all(document, 'tbl')
  if (!table) throw new Error('the file holds no table')
  const parts = [...files.keys()].filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name))
  return {
    files,
    document,
    rows: rowsOf(table),
    text: paragraphsOf(document),
    edges: parts.map((name) => paragraphsOf(xmlOf(files, name)).join('\n')),
  }
}

const handedIn = written(submitted)

const texts = (row: WordRow | undefined): readonly string[] => row?.cells.map(({ text }) => text) ?? []

describe('附件 1 as Word', () => {
  test('begins like the annex: 附件 1, the title on two lines, 单位名称, 填报时间', async () => {
    const { text } = await handedIn
    expect(text.slice(0, 5)).toEqual([
      '附件 1',
      '“深化产业工人队伍建设改革 推动高质量发展”专项行动',
      '省级台账入库企业阶段性评估表',
      '单位名称：广东生益科技股份有限公司',
      '填报时间：2026年11月22日',
    ])
  })

  test('repeats the five column heads on each page', async () => {
    const { rows } = await handedIn
    expect(rows.filter(({ head }) => head)).toHaveLength(1)
    expect(rows[0]?.head).toBe(true)
    expect(texts(rows[0])).toEqual(['序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分'])
  })

  test('has the 28 rows of the annex with narrative and score, and the bonus without points', async () => {
    const { rows } = await handedIn
    const body = rows.slice(1, 29).map(texts)
    expect(body.map(([no, , wording]) => [no, wording])).toEqual(
      indicatorsOf(rubric).map(({ no, wording }) => [String(no), wording]),
    )
    expect(body.map((row) => row[3])).toEqual(indicatorsOf(rubric).map(({ no }) => narrative(no)))
    expect(body.map((row) => row[4])).toEqual(
      indicatorsOf(rubric).map(({ points }) => (points === null ? '' : String(points - 0.5))),
    )
  })

  test('merges 一级指标 over their rows, as the annex prints them', async () => {
    const { rows } = await handedIn
    const firsts = rows.slice(1, 29).map(({ cells }) => cells[1])
    expect(firsts.filter((cell) => cell?.merge === 'restart').map((cell) => cell?.text)).toEqual([
      '组织领导\n(10分)',
      '产业工人政治引领\n(15分)',
      '产业工人技能培育\n(15 分)',
      '产业工人职业发展\n(15 分)',
      '产业工人权益维护\n(15 分)',
      '产业工人有序参与社会和企业治理\n(15 分)',
      '产业工人\n作用发挥\n(15 分)',
      '改革创新\n成效加分',
    ])
    const begins = firsts.flatMap((cell, index) => (cell?.merge === 'restart' ? [index + 1] : []))
    expect(begins).toEqual(rubric.dimensions.map(({ indicators }) => indicators[0]?.no))
    expect(firsts.filter((cell) => cell?.merge === 'continue')).toHaveLength(20)
  })

  test('ends with the opinion: who says it over two columns, what is said over three', async () => {
    const { rows } = await written(endorsed)
    expect(rows).toHaveLength(30)
    expect(rows[29]?.cells.map(({ span }) => span)).toEqual([2, 3])
    expect(texts(rows[29])).toEqual([
      '地级以上市总工会、省产业（局）工会、企业集团（公司）\n审核意见',
      '经审核，上述自评情况真实准确，同意呈报。\n签字人：审核员甲\n（盖章）　　\n2026年11月22日',
    ])
  })

  test('leaves 签字人 and the day to the pen until the union has endorsed', async () => {
    const { rows } = await handedIn
    const lines = (texts(rows[29])[1] ?? '').split('\n')
    expect(lines[0]).toBe('经审核，上述自评情况真实准确，同意呈报。')
    expect(lines[1]).toMatch(/^签字人：　+$/)
    expect(lines[3]).toMatch(/^　+年　+月　+日$/)
  })

  test('shows a 核定分 below the 自评分 and its reason after the table', async () => {
    const sentRemarks = { 3: remarkOf({ verifiedScore: 1, verifiedReason: '缺会议记录' }) }
    const { rows, text } = await written({ ...endorsed, sentRemarks })
    expect(texts(rows[3])[4]).toBe('1.5\n核定 1')
    expect(text).toContain('第 3 项：自评 1.5，核定 1。理由：缺会议记录')
    expect((await written(endorsed)).text).not.toContain('核定分说明')
  })

  test('gives the bonus its score where the cycle sets points', async () => {
    const scored = { ...submitted.answers, 27: { ...submitted.answers[27], selfScore: 2 } } as Assessment['answers']
    const { rows } = await written({ ...submitted, answers: scored }, NO_PICTURES, {
      ...cycle,
      bonusPoints: { 27: 3, 28: 3 },
    })
    expect(texts(rows[27])[4]).toBe('2')
    expect(texts(rows[28])[4]).toBe('')
  })

  test('keeps a short row whole and lets a very long one flow over pages', async () => {
    const { rows } = await written(answering(4, '认真落实各项要求并取得实效。'.repeat(140)))
    expect(rows.filter(({ whole }) => !whole).map((row) => texts(row)[0])).toEqual(['4'])
  })

  test('names the Chinese faces for Chinese text', async () => {
    const { document } = await handedIn
    const faces = new Set(all(document, 'rFonts').map((fonts) => valueOf(fonts, 'eastAsia')))
    expect([...faces].sort()).toEqual(['仿宋', '宋体', '黑体'].sort())
  })
})

describe('what ties the paper to its submission', () => {
  test('stands at the foot of each page: version, code, page x of y', async () => {
    const { edges, files } = await handedIn
    expect(edges).toEqual(['版本：第 1 次提交　编码：7K3M-9QXD　第  页　共  页'])
    const footer = [...files.entries()].find(([name]) => name.startsWith('word/footer'))?.[1].toString() ?? ''
    expect(footer).toContain('PAGE')
    expect(footer).toContain('NUMPAGES')
  })

  test.each([
    ['never submitted', blank, '版本：草稿　'],
    ['returned', returned, '版本：草稿（第 1 次提交后修改）　'],
  ])('a draft says on each page that it is one: %s', async (_, assessment, version) => {
    const { edges, text } = await written(assessment)
    expect(edges.join('\n')).toContain('草稿：尚未提交，仅供核对，不作呈报之用')
    expect(edges.join('\n')).toContain(version)
    expect(text[4]).toMatch(/^填报时间：　+年　+月　+日$/)
  })

  test('a submitted one does not', async () => {
    expect((await handedIn).edges.join('')).not.toContain('草稿')
  })
})

describe('佐证材料 follow by indicator', () => {
  test('with the photos’ own bytes and their captions', async () => {
    const { files, text } = await written({ ...submitted, evidence: EVIDENCE }, PICTURES)
    const media = [...files.entries()].filter(([name]) => name.startsWith('word/media/')).map(([, bytes]) => bytes)
    expect(media.map((bytes) => bytes.length).sort()).toEqual([jpeg.length, png.length].sort())
    const after = text.slice(text.indexOf('附：佐证材料'))
    expect(after[1]).toBe('2. 列入企业发展规划和年度工作要点情况（3分）')
    expect(after).toEqual(expect.arrayContaining(['02-1.jpg　领导小组会议', '02-2.png']))
  })

  test('and a photo that cannot stand in Word is named with the reason and where it is', async () => {
    const { text } = await written({ ...submitted, evidence: EVIDENCE }, PICTURES)
    expect(text).toEqual(expect.arrayContaining(LEFT_LINES))
  })

  test('says so where there are none', async () => {
    const { text } = await written(complete)
    expect(text.at(-1)).toBe('本表没有附佐证材料。')
  })
})

describe('no text breaks the file', () => {
  test('control characters, half surrogates, markup, emoji, rare characters', async () => {
    const wild = '甲\u0000\u000b\ud800乙 <w:p> & "引号" \ufffe丙 😀 𠮷 䶮'
    const evidence = { 1: [photo('a', { caption: '<b>&\u0007\udc00</b>' })] }
    const { rows, text } = await written({ ...answering(1, wild), enterpriseName: '甲&乙<丙>\u0001公司', evidence })
    expect(texts(rows[1])[3]).toBe('甲\n乙 <w:p> & "引号" 丙 😀 𠮷 䶮')
    expect(text).toContain('单位名称：甲&乙<丙>公司')
    expect(text.at(-1)).toContain('01-1.jpg　<b>&</b>')
  })
})

test('a row of many short lines may be broken over pages as a long one may, and a short one goes over whole', async () => {
  const wholeRows = async (narrative: string): Promise<number> => {
    const answers = Object.fromEntries(
      Object.entries(submitted.answers).map(([no, answer]) => [no, { ...answer, narrative }]),
    )
    const { files } = await written({ ...submitted, answers })
    return (String(files.get('word/document.xml')).match(/<w:cantSplit\/>/g) ?? []).length
  }
  const [short, lines, long] = await Promise.all([
    wholeRows('按工资总额足额计提教育经费。'.repeat(6)),
    wholeRows(Array.from({ length: 97 }, (_, line) => `第${line}行`).join('\n')),
    wholeRows('工'.repeat(600)),
  ])
  expect(lines).toBe(long)
  expect(short - long).toBe(28)
})

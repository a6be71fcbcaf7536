import type { AssessmentOutline, AssessmentState } from '@/domain/assessment/assessment'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import type { InsideEntry, PackageJob } from '@/domain/package/package-job'
import { insideOfPaper, namesOf, unionSheetRows, type InsideSum } from './inside'
import { shortHead } from '@/domain/chain/head'
import { departureWord } from '@/domain/ledger/leaving'
import { partFileName } from '@/domain/package/package-tree'
import { inOrder, type Missing } from '@/domain/package/missing'
import { FILING_NOTICE, MISSING_ADVICE, MISSING_TITLE } from '@/domain/package/missing-wording'
import { writeWorkbook, type CellToWrite, type WorksheetToWrite } from '../../_tables/write-workbook'

const STATE: Readonly<Record<AssessmentState, string>> = {
  draft: '未提交',
  submitted: '待审核',
  returned: '退回修改',
  endorsed: '同意呈报',
  received: '省级已接收',
}

const EIGHT_HOURS = 8 * 3_600_000

/** What a clock in China shows: "2026-12-01 10:32". */
const moment = (at: Instant | null): string =>
  at === null ? '' : new Date(getInstant(at) + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ')

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Of what went into several parts, one after the other: the one with the form itself, whose code and 校验码 are printed on it. */
const printedIn = ({ entries }: InsideSum): InsideEntry | undefined =>
  entries.find(({ papers }) => papers.length > 0) ?? entries[0]

const movedSince = (outline: AssessmentOutline, { revision }: InsideEntry): string =>
  revision === outline.revision ? '' : '（装入后又有变动）'

/** Whether what is inside is still what the enterprise has now; parts are built one after the other. */
const versionOf = (outline: AssessmentOutline, { entries }: InsideSum, printed: InsideEntry | undefined): string => {
  if (!printed) return '未装入'
  const codes = [...new Set(entries.map(({ code }) => code))]
  return codes.length > 1 ? `生成期间有变动：${codes.join('、')}` : `${printed.code}${movedSince(outline, printed)}`
}

/** 校验码, short as on each page and whole as at the end. */
const headCell = (outline: AssessmentOutline, printed: InsideEntry | undefined): string =>
  printed?.head === undefined ? '' : `${shortHead(printed.head)}　${printed.head}${movedSince(outline, printed)}`

/** Where its form stands; of one that has left the ledger, that too. */
const stateCell = ({ state, departure }: AssessmentOutline): string =>
  departure ? `${STATE[state]}（${departureWord(departure)}）` : STATE[state]

const ENTERPRISE_HEAD = [
  ...[
    '序号',
    '企业名称',
    '责任工会',
    '评估表状态',
    '自评分',
    '核定分',
    '编码',
    '校验码',
    '装入文件',
    '盖章件',
    '报告盖章件',
    '佐证材料',
  ],
  ...['缺失文件', '提交时间', '同意呈报时间', '签字人', '所在分卷'],
]

const enterpriseRow = (outline: AssessmentOutline, sum: InsideSum): readonly CellToWrite[] => {
  const printed = printedIn(sum)
  return [
    outline.enterpriseNo,
    outline.enterpriseName,
    outline.unionName ?? '待分派',
    stateCell(outline),
    printed?.selfScore ?? null,
    printed?.verifiedScore ?? null,
    versionOf(outline, sum, printed),
    headCell(outline, printed),
    sum.papers.join('、'),
    sum.stamped,
    sum.reportSheets,
    sum.photos,
    sum.lost.length,
    moment(outline.submittedAt),
    moment(outline.endorsedAt),
    outline.opinion?.signerName ?? '',
    [...new Set(sum.entries.map(({ part }) => part + 1))].join('、'),
  ]
}

const missingRow = ({ kind, name, count }: Missing): readonly CellToWrite[] => [
  MISSING_TITLE[kind],
  name,
  count,
  MISSING_ADVICE[kind],
]

const partRows = (job: PackageJob, nameOf: ReadonlyMap<string, string>): ReadonlyArray<readonly CellToWrite[]> =>
  job.parts.map((part, index) => [
    index + 1,
    partFileName(job.title, { index, parts: job.plan.length, overview: part.overview }),
    job.inside
      .filter((entry) => entry.part === index)
      .map(({ assessmentId }) => nameOf.get(assessmentId) ?? assessmentId)
      .join('、'),
    part.files,
    megabytes(part.bytes),
    part.sha256,
  ])

/** What the overview tells of. */
export interface PackageListContent {
  readonly job: PackageJob
  readonly outlines: readonly AssessmentOutline[]
  readonly inside: readonly InsideEntry[]
  readonly missing: readonly Missing[]
  readonly now: Instant
  /** The digest of the last seal of what people did; undefined before the first. */
  readonly seal: { readonly no: number; readonly digest: string } | undefined
}

const sheetsOf = ({ job, outlines, inside, missing, now, seal }: PackageListContent): readonly WorksheetToWrite[] => {
  const lost = inside.flatMap((entry) => entry.lost.map((path) => [entry.assessmentId, path] as const))
  const nameOf = namesOf(job, outlines)
  const unionSheets = unionSheetRows(inside, nameOf)
  return [
    {
      name: '说明',
      head: ['项目', '内容'],
      widths: [16, 90],
      rows: [
        ['材料包', job.title],
        ['生成时间', moment(now)],
        ['重要提示', FILING_NOTICE],
        ['企业', outlines.length],
        ['缺漏', missing.length === 0 ? '没有发现缺漏' : `${missing.length} 处，见“缺漏清单”`],
        [
          '怎样使用',
          '各分卷解压到同一个文件夹，合成一套完整的材料。每家企业的内容以“编码”为准，与评估表每页印的相同。',
        ],
        [
          '校验码',
          '每家企业一个，与装入的评估表上印的相同，是到装入时为止最后一步的校验码。以后又办过别的步骤，校验码也会变。要核对的，请把它告诉省产改办，由管理员查是哪一步。',
        ],
        ...(seal ? [['操作记录校验码', `第 ${seal.no} 号封存　${shortHead(seal.digest)}　${seal.digest}`]] : []),
      ],
    },
    {
      name: '企业总览',
      head: ENTERPRISE_HEAD,
      widths: [6, 34, 20, 12, 8, 8, 16, 78, 40, 11, 11, 10, 10, 17, 17, 12, 12],
      rows: outlines.map((outline) => enterpriseRow(outline, insideOfPaper(inside, outline.assessmentId))),
    },
    {
      name: '缺漏清单',
      head: ['缺什么', '单位', '数量', '怎么办'],
      widths: [28, 36, 8, 60],
      rows: inOrder(missing).map(missingRow),
    },
    ...(unionSheets.length === 0
      ? []
      : [
          {
            name: '工会总结盖章件',
            head: ['工会', '报告', '编码', '文件数', '所在分卷'],
            widths: [36, 20, 16, 8, 12],
            rows: unionSheets,
          },
        ]),
    ...(lost.length === 0
      ? []
      : [
          {
            name: '缺失的文件',
            head: ['企业', '文件'],
            widths: [36, 70],
            rows: lost.map(([assessmentId, path]) => [nameOf.get(assessmentId) ?? assessmentId, path]),
          },
        ]),
    ...(job.parts.length === 0
      ? []
      : [
          {
            name: '分卷',
            head: ['卷', '文件名', '企业', '文件数', '大小', 'SHA-256'],
            widths: [6, 44, 60, 8, 12, 68],
            rows: partRows(job, nameOf),
          },
        ]),
  ]
}

/** The overview of a package: what is inside and as of which version, what is missing, and that it is not filed by this. */
export const writePackageList = (content: PackageListContent): Promise<Buffer> => writeWorkbook(sheetsOf(content))

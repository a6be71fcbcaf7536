import { contact, reviewer, type SamplePerson } from './people'

/** Which of the enterprises is with which union in a province in the midst of its year; the others stay to be assigned. */
const ROUTED: Readonly<Record<string, readonly number[]>> = {
  'u-guangzhou': [6, 80, 81, 94, 95],
  'u-shenzhen': [7, 8, 9, 10, 11, 12, 13, 71],
  'u-zhuhai': [14, 15],
  'u-foshan': [18, 19, 20],
  'u-shaoguan': [21, 22, 23],
  'u-huizhou': [27, 28, 29],
  'u-zhongshan': [35],
  'u-jiangmen': [36, 37],
  'u-zhanjiang': [40, 41],
  'u-maoming': [42],
  'u-zhaoqing': [43, 44],
  'u-qingyuan': [45],
  'u-sample-transport': [60, 61],
  'u-sample-construction': [62, 63, 64],
  'u-sample-group': [65, 66],
}

const REVIEWERS: Readonly<Record<string, string>> = {
  ...{
    'u-guangzhou': '许静',
    'u-shenzhen': '罗志远',
    'u-zhuhai': '苏婉仪',
    'u-foshan': '霍启明',
    'u-shaoguan': '丘玉兰',
  },
  ...{ 'u-huizhou': '叶伟雄', 'u-zhongshan': '萧家欣', 'u-jiangmen': '区国强', 'u-zhanjiang': '庞海生' },
  ...{ 'u-maoming': '杨晓东', 'u-zhaoqing': '莫丽珍', 'u-qingyuan': '欧阳敏', 'u-sample-transport': '关振华' },
  ...{ 'u-sample-construction': '曾庆林', 'u-sample-group': '方雅琴' },
}

const SURNAMES = '陈李张黄何梁刘罗吴林郭邓谢冯曾彭叶胡邱'
const GIVEN = ['志明', '海燕', '国栋', '丽华', '永康', '婉玲', '建平', '晓岚', '文斌', '佩仪', '志强', '敏', '俊杰']

const nameOf = (no: number): string =>
  `${SURNAMES[(no * 7) % SURNAMES.length] ?? ''}${GIVEN[(no * 5) % GIVEN.length] ?? ''}`

/** One enterprise that is with its union, and who fills in and who reviews. */
export interface RoutedSample {
  readonly no: number
  readonly unionId: string
  readonly contact: SamplePerson
  readonly reviewer: SamplePerson
}

/** Union by union. */
export const routedSamples: readonly RoutedSample[] = Object.entries(ROUTED).flatMap(([unionId, nos]) => {
  const by = reviewer(`${unionId.replace(/^u-(sample-)?/, '')}-2`, unionId, REVIEWERS[unionId] ?? '')
  return nos.map((no) => ({ no, unionId, contact: contact(no, nameOf(no)), reviewer: by }))
})

/** Everybody of them, once. */
export const provincePeople: readonly SamplePerson[] = [
  ...new Set(routedSamples.flatMap(({ contact: contactOf, reviewer: by }) => [contactOf, by])),
]

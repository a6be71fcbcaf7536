import { partsOf } from '@/domain/calendar/plain-date'
import { maximumOf } from '@/domain/answer/validate-answer'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { findIndicator } from '@/domain/rubric/rubric'
import { officialEnterprises } from '../official/enterprises'
import { cityUnions } from '../official/unions'
import { sampleAnswer, type Voice } from './answers'
import { officer } from './people'
import { routedSamples, type RoutedSample } from './province-people'
import { beginStory, dayFromNow, type Stage, type Story, type Told } from './story'
import { sampleUnions } from './unions'

const ALL = Array.from({ length: 28 }, (_, index) => index + 1)

/** What unions found wanting, by indicator. */
const COMMENTS: ReadonlyArray<readonly [no: number, comment: string]> = [
  [8, '请补充今年实际支出凭证，并说明一线职工培训支出所占比例。'],
  [12, '企业命名人数与去年台账相差较大，请核对并写明评选文件。'],
  [17, '请写明派遣岗位的具体范围，并附派遣协议首页照片。'],
  [9, '请写明工匠学院是否已挂牌、实训工位是否投入使用。'],
  [20, '请附职代会审议通过的决议或会议记录。'],
  [4, '党员数量与附表不一致，请核对。'],
]

/** In how many days a union answers: each has its own pace. */
const PACES = [0, 1, 1, 2, 3, 5, 8] as const

const paceOf = (unionId: string): number => {
  const at = [...new Set(routedSamples.map((each) => each.unionId))].indexOf(unionId)
  return PACES[at % PACES.length] ?? 1
}

const voiceOf = (no: number): Voice => (no % 3 === 0 ? 'services' : 'works')

/** Some score themselves markedly lower than others. */
const answerOf = (no: number, indicator: number, year: number) => {
  const answer = sampleAnswer(no, voiceOf(no), indicator, year)
  const less = indicator % 2 === 0 ? 0 : no % 5 === 0 ? 1.5 : no % 4 === 0 ? 0.5 : 0
  return { ...answer, selfScore: answer.selfScore === null ? null : Math.max(0, answer.selfScore - less) }
}

const begun = (stage: Stage, { no, unionId }: RoutedSample): Story => {
  const enterprise = officialEnterprises.find((each) => each.no === no)
  const union = [...cityUnions, ...sampleUnions].find((each) => each.unionId === unionId)
  if (!enterprise || !union) throw new Error(`no enterprise ${no} or no union ${unionId}`)
  const story = beginStory(stage, enterprise)
  story.act([19, 9, 30], officer, { kind: 'route', unionId, unionName: union.name, reason: '' })
  return story
}

/** Fills these in between two days ago, in working hours. */
const fill = (stage: Stage, story: Story, { no, contact }: RoutedSample, nos: readonly number[], to: number): void => {
  const { year } = partsOf(stage.cycle.deadlineOn)
  const from = 18
  nos.forEach((indicator, index) => {
    const day = from - Math.floor((index * (from - to + 1)) / nos.length)
    const minute = 9 * 60 + ((index * 41 + no) % 480)
    story.save([day, Math.floor(minute / 60), minute % 60], contact, indicator, answerOf(no, indicator, year))
  })
}

const submitted = (stage: Stage, sample: RoutedSample, daysAgo: number): Story => {
  const story = begun(stage, sample)
  fill(stage, story, sample, ALL, daysAgo + 1)
  story.act([daysAgo, 10, sample.no % 60], sample.contact, { kind: 'submit' })
  return story
}

const returned = (stage: Stage, story: Story, { no, reviewer }: RoutedSample, daysAgo: number): readonly number[] => {
  const wanting = [0, 1, 2].slice(0, 1 + (no % 3)).flatMap((step) => COMMENTS.slice((no + step * 2) % 6).slice(0, 1))
  story.act([daysAgo, 14, 5], reviewer, { kind: 'begin_review' })
  for (const [indicator, comment] of wanting)
    story.remark([daysAgo, 15, 10], reviewer, indicator, { comment, flagged: true })
  story.act([daysAgo, 15, 40], reviewer, {
    ...{ kind: 'return', rectifyBy: dayFromNow(stage, 4) },
    note: '请按下面的意见补充，其余各项没有意见。改好后再次提交。',
  })
  return wanting.map(([indicator]) => indicator)
}

const endorsed = (stage: Stage, story: Story, { no, reviewer }: RoutedSample, daysAgo: number): void => {
  const { year } = partsOf(stage.cycle.deadlineOn)
  story.act([daysAgo, 16, 5], reviewer, { kind: 'begin_review' })
  for (const indicator of [9, 12, 17, 26].filter((each) => (each + no) % 3 === 0)) {
    const own = answerOf(no, indicator, year).selfScore
    if (own !== null && own >= 1)
      story.remark([daysAgo, 16, 20], reviewer, indicator, {
        ...{
          comment: '部分材料不在本年度取得。',
          verifiedScore: own - 0.5,
          verifiedReason: '部分材料不在本年度取得，核减。',
        },
      })
  }
  const own = answerOf(no, 4, year).selfScore
  const indicator = findIndicator(edition2023, 4)
  const maximum = indicator ? maximumOf(indicator, stage.cycle) : null
  if (no % 7 === 0 && own !== null && maximum !== null && own < maximum)
    story.remark([daysAgo, 16, 30], reviewer, 4, {
      ...{ comment: '按附表核增。', verifiedScore: own + 0.5, verifiedReason: '按附表核增。' },
    })
  story.act([daysAgo, 16, 40], reviewer, { kind: 'endorse', signerName: reviewer.name })
}

const received = (story: Story, daysAgo: number): void => story.act([daysAgo, 17, 30], officer, { kind: 'receive' })

/** Corrects what was asked, and hands it in again. */
const corrected = (
  stage: Stage,
  story: Story,
  { no, contact }: RoutedSample,
  nos: readonly number[],
  daysAgo: number,
) => {
  const { year } = partsOf(stage.cycle.deadlineOn)
  for (const indicator of nos) {
    const answer = answerOf(no, indicator, year)
    const narrative = `${answer.narrative}已按意见补充，原件和清单可查。`
    story.save([daysAgo, 9, 30], contact, indicator, { ...answer, narrative })
  }
  story.act([daysAgo, 11, 15], contact, { kind: 'submit' })
}

/** Where each of them stands: one in ten has not begun, one is filling in, two wait, one was returned, the others are endorsed. */
const tell = (stage: Stage, sample: RoutedSample, at: number): Told => {
  const pace = paceOf(sample.unionId)
  const since = pace + 2 + (at % 7)
  switch (at % 10) {
    case 0:
      return begun(stage, sample).told()
    case 1: {
      const story = begun(stage, sample)
      fill(stage, story, sample, ALL.slice(0, 9 + (at % 12)), 1)
      return story.told()
    }
    case 2:
      return submitted(stage, sample, 1 + (at % 3)).told()
    case 9:
      return submitted(stage, sample, 3 + (at % 4)).told()
    case 3: {
      const story = submitted(stage, sample, since)
      returned(stage, story, sample, since - pace)
      return story.told()
    }
    case 4: {
      const story = submitted(stage, sample, pace + 6)
      const asked = returned(stage, story, sample, 6)
      corrected(stage, story, sample, asked, 3)
      endorsed(stage, story, sample, 2)
      return story.told()
    }
    default: {
      const story = submitted(stage, sample, since)
      endorsed(stage, story, sample, since - pace)
      if (at % 10 === 8) received(story, 1)
      return story.told()
    }
  }
}

/** A province in the midst of its year: forty enterprises of fifteen unions, in every state. */
export const tellProvince = (stage: Stage): readonly Told[] =>
  routedSamples.map((sample, at) => tell(stage, sample, at))

/** The same enterprises the year before, all of them received by its end; as seen from one of these moments each, so that they are spread. */
export const tellFormerProvince = (stages: readonly [Stage, ...Stage[]]): readonly Told[] =>
  routedSamples.map((sample, at) => {
    const stage = stages[at % stages.length] ?? stages[0]
    const since = 3 + ((at * 5) % 14)
    const story = submitted(stage, sample, since)
    endorsed(stage, story, sample, Math.max(2, since - paceOf(sample.unionId)))
    received(story, 1)
    return story.told()
  })

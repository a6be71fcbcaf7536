import type { Enterprise, Union } from '@/domain/people/person'
import { partsOf } from '@/domain/calendar/plain-date'
import { officialEnterprises } from '../official/enterprises'
import { cityUnions } from '../official/unions'
import { sampleAnswer, type Voice } from './answers'
import { contactOf, dongguanReviewer, guangzhouReviewer, officer, transportReviewer, type SamplePerson } from './people'
import { beginStory, dayFromNow, type Stage, type Story, type Told } from './story'
import { sampleUnions } from './unions'

const unionNamed = (unionId: string): Union => {
  const union = [...cityUnions, ...sampleUnions].find((each) => each.unionId === unionId)
  if (!union) throw new Error(`no union ${unionId}`)
  return union
}

const enterpriseNo = (no: number): Enterprise => {
  const enterprise = officialEnterprises.find((each) => each.no === no)
  if (!enterprise) throw new Error(`no enterprise ${no}`)
  return enterprise
}

const ALL = Array.from({ length: 28 }, (_, index) => index + 1)

/** Routed 19 days ago, where a union is named. */
const begin = (stage: Stage, no: number, unionId: string | null): Story => {
  const story = beginStory(stage, enterpriseNo(no))
  if (unionId !== null)
    story.act([19, 9, 30], officer, { kind: 'route', unionId, unionName: unionNamed(unionId).name, reason: '' })
  return story
}

/** Fills indicators in over the days between two days ago, a few a day, in working hours. */
const fill = (
  stage: Stage,
  story: Story,
  no: number,
  voice: Voice,
  nos: readonly number[],
  from: number,
  to: number,
): void => {
  const { year } = partsOf(stage.cycle.deadlineOn)
  nos.forEach((indicator, index) => {
    const day = from - Math.floor((index * (from - to + 1)) / nos.length)
    const minute = 9 * 60 + ((index * 37) % 480)
    story.save(
      [day, Math.floor(minute / 60), minute % 60],
      contactOf(no),
      indicator,
      sampleAnswer(no, voice, indicator, year),
    )
  })
}

const submitted = (stage: Stage, no: number, voice: Voice, unionId: string | null, daysAgo: number): Story => {
  const story = begin(stage, no, unionId)
  fill(stage, story, no, voice, ALL, 17, daysAgo + 1)
  story.act([daysAgo, 10, 32], contactOf(no), { kind: 'submit' })
  return story
}

const returned = (
  stage: Stage,
  story: Story,
  by: SamplePerson,
  daysAgo: number,
  comments: Readonly<Record<number, string>>,
): void => {
  story.act([daysAgo, 14, 5], by, { kind: 'begin_review' })
  for (const [no, comment] of Object.entries(comments))
    story.remark([daysAgo, 15, 10], by, Number(no), { comment, flagged: true })
  story.act([daysAgo, 15, 40], by, {
    kind: 'return',
    rectifyBy: dayFromNow(stage, 5),
    note: '请按下面的意见补充，其余各项没有意见。改好后再次提交。',
  })
}

const endorsed = (stage: Stage, no: number, daysAgo: number): Story => {
  const story = submitted(stage, no, 'works', 'u-guangzhou', daysAgo + 4)
  story.act([daysAgo, 9, 20], guangzhouReviewer, { kind: 'begin_review' })
  story.remark([daysAgo, 9, 50], guangzhouReviewer, 23, { comment: '竞赛组织有力，记录完整。' })
  story.remark([daysAgo, 10, 15], guangzhouReviewer, 9, {
    comment: '数字技能培训人数以证书为准。',
    verifiedScore: 1.5,
    verifiedReason: '部分证书不在本年度取得，核减。',
  })
  story.act([daysAgo, 10, 40], guangzhouReviewer, { kind: 'endorse', signerName: guangzhouReviewer.name })
  return story
}

const resubmitted = (stage: Stage, no: number): Story => {
  const story = submitted(stage, no, 'works', 'u-dongguan', 9)
  returned(stage, story, dongguanReviewer, 7, {
    9: '请写明合作院校数量以外，工匠学院是否已挂牌、实训工位是否投入使用。',
    12: '企业命名人数与去年台账相差较大，请核对并写明评选文件。',
  })
  const { year } = partsOf(stage.cycle.deadlineOn)
  const supplements: Readonly<Record<number, string>> = {
    9: '工匠学院已于今年5月挂牌，40个实训工位全部投入使用，开课记录和照片可查。',
    12: '人数按今年3月印发的《企业工匠评选和管理办法》重新核对，名单已经公示。',
  }
  for (const [indicator, supplement] of Object.entries(supplements)) {
    const answer = sampleAnswer(no, 'works', Number(indicator), year)
    story.save([3, 16, 20], contactOf(no), Number(indicator), {
      ...answer,
      narrative: `${answer.narrative}${supplement}`,
    })
  }
  story.act([2, 11, 15], contactOf(no), { kind: 'submit' })
  return story
}

/** Every sample history, by the state that it leads to. All of them lie before today, the earliest 19 days back. */
export const tellStories = (stage: Stage): readonly Told[] => {
  const filling = begin(stage, 31, 'u-dongguan')
  fill(stage, filling, 31, 'works', [...ALL.slice(0, 8), ...ALL.slice(10, 14), ...ALL.slice(18, 27)], 12, 1)

  const sentBack = submitted(stage, 32, 'services', 'u-dongguan', 6)
  returned(stage, sentBack, dongguanReviewer, 5, {
    8: '请补充今年实际支出凭证，并说明一线职工培训支出所占比例。',
    17: '请写明派遣岗位的具体范围，并附派遣协议首页照片。',
  })

  const draftInGuangzhou = begin(stage, 2, 'u-guangzhou')
  fill(stage, draftInGuangzhou, 2, 'works', ALL.slice(0, 10), 8, 2)
  const draftInTransport = begin(stage, 59, 'u-sample-transport')
  fill(stage, draftInTransport, 59, 'services', ALL.slice(0, 15), 9, 1)

  const received = endorsed(stage, 5, 6)
  received.act([1, 15, 30], officer, { kind: 'receive' })

  const underReview = submitted(stage, 99, 'services', 'u-sample-transport', 2)
  underReview.act([1, 9, 10], transportReviewer, { kind: 'begin_review' })

  return [
    filling,
    sentBack,
    begin(stage, 33, 'u-dongguan'),
    submitted(stage, 34, 'works', 'u-dongguan', 3),
    resubmitted(stage, 77),
    endorsed(stage, 1, 2),
    draftInGuangzhou,
    submitted(stage, 3, 'services', 'u-guangzhou', 1),
    begin(stage, 4, 'u-guangzhou'),
    received,
    submitted(stage, 50, 'works', null, 4),
    draftInTransport,
    underReview,
  ].map((story) => story.told())
}

/** The year before, of the enterprise whose contact one can be: its answers are there to be quoted. */
export const tellFormerYear = (stage: Stage): Told => {
  const story = submitted(stage, 31, 'works', 'u-dongguan', 6)
  story.act([5, 9, 20], dongguanReviewer, { kind: 'begin_review' })
  story.act([5, 16, 40], dongguanReviewer, { kind: 'endorse', signerName: dongguanReviewer.name })
  story.act([2, 11, 10], officer, { kind: 'receive' })
  return story.told()
}

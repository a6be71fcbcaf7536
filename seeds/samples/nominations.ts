import { getInstant, type Instant } from '@/domain/calendar/instant'
import { changeList } from '@/domain/nomination/list-rules'
import {
  comingCycleId,
  freshNominationFile,
  nominationFileId,
  waitingListsOf,
  type LedgerLevel,
  type NominationFile,
  type Nominee,
} from '@/domain/nomination/nomination'
import { setQuota, type QuotaNumbers } from '@/domain/nomination/quota'
import { submitList } from '@/domain/nomination/submission'
import type { Union } from '@/domain/people/person'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { readyCycle } from '../official/cycle'
import { cityUnions } from '../official/unions'
import { dongguanReviewer, guangzhouReviewer } from './people'
import { momentOf, type Stage } from './story'

/** A sample file as it is stored. No quota of it is the office's: the notice's table is not attached. */
export type SampleNominations = NominationFile & {
  readonly _id: string
  readonly origin: 'sample'
  readonly waitingLists: number
}

const done = <Result>(result: Result | Refusal): Result => {
  if (isRefusal(result)) throw new Error(`a sample was refused: ${result.refused}`)
  return result
}

const sample = (name: string, reason: string, more: Partial<Nominee> = {}): Nominee => ({
  name: `${name}（示例）`,
  kind: 'enterprise',
  creditCode: '',
  address: '',
  contact: '',
  reason,
  ...more,
})

const WORKS = sample('南粤精密制造有限公司', '建成企业工匠学院，技能等级自主评价覆盖全部工种。', {
  address: '东莞市松山湖园区',
})
const PARK = sample('滨江智能装备产业园', '园区统一开展集体协商和技能竞赛，覆盖企业 42 家。', { kind: 'park' })
const LOGISTICS = sample('羊城智慧物流有限公司', '打通技能人才与管理人才发展通道，职工创新工作室 3 个。')
const ELECTRIC = sample('云山电气股份有限公司', '落实新“八级工”制度，技能津贴与等级挂钩。')

interface Story {
  readonly unionId: string
  readonly places: QuotaNumbers
  readonly by: string
  readonly nominees: readonly Nominee[]
  readonly submitted: boolean
}

/** One union that has begun, one whose list waits for the office, one that has only its quota. */
const STORIES: readonly Story[] = [
  {
    unionId: 'u-dongguan',
    places: { provincial: 3, own: 6 },
    by: dongguanReviewer.name,
    nominees: [WORKS, PARK],
    submitted: false,
  },
  {
    unionId: 'u-guangzhou',
    places: { provincial: 4, own: 8 },
    by: guangzhouReviewer.name,
    nominees: [LOGISTICS, ELECTRIC],
    submitted: true,
  },
  { unionId: 'u-shenzhen', places: { provincial: 4, own: 8 }, by: '', nominees: [], submitted: false },
]

const LEVEL: LedgerLevel = 'provincial'

const tell = (stage: Stage, union: Union, story: Story): NominationFile => {
  const savedAt: Instant = momentOf(stage, [2, 15, 20])
  const empty = freshNominationFile(comingCycleId(stage.cycle), union)
  const begun = done(setQuota(empty, story.places, 0))
  const listed = story.nominees.reduce((file, nominee, index) => {
    const context = {
      now: savedAt,
      actorName: story.by,
      newId: `n-${union.unionId}-${index + 1}`,
      ledgerNo: null,
    }
    return done(changeList(file, LEVEL, { kind: 'add', nominee }, context))
  }, begun)
  if (!story.submitted) return listed
  return done(submitList(listed, LEVEL, listed.lists[LEVEL].revision, momentOf(stage, [1, 9, 40])))
}

/** Sample quotas and nominations for the year after the ready cycle. */
export const buildNominations = (now: number): { readonly nominations: readonly SampleNominations[] } => {
  const stage: Stage = { cycle: readyCycle(getInstant(now)), now: getInstant(now) }
  const files = STORIES.flatMap((story) => {
    const union = cityUnions.find(({ unionId }) => unionId === story.unionId)
    return union ? [tell(stage, union, story)] : []
  })
  return {
    nominations: files.map((file) => ({
      ...file,
      _id: nominationFileId(file.cycleId, file.unionId),
      origin: 'sample',
      waitingLists: waitingListsOf(file),
    })),
  }
}

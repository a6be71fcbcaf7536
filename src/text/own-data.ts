import type { ErasedOwn, OwnData } from '@/contract/people'
import { getInstant } from '@/domain/calendar/instant'
import { formatTelephone, withOfficeTelephone } from '@/domain/people/shown-telephone'
import { ERASURE_WORDS, KEPT_DATA, type KeptDatum } from '@/domain/privacy/kept-data'
import { ON_REQUEST } from '@/domain/privacy/on-request'
import { formatFullMoment } from './dates'
import { roleWord } from './states'
import { telephoneWords } from './telephones'

/** A kind of what is kept about somebody, as they read it. */
export interface OwnDatum {
  readonly kind: KeptDatum
  readonly title: string
  /** What there is. */
  readonly lines: readonly string[]
  readonly why: string
  readonly until: string
  readonly onRequest: string
}

const KINDS = Object.keys(KEPT_DATA) as readonly KeptDatum[]

const IN_PAPERS = '在您办理过的材料里，打开材料就能看到'

const seatLine = ({ role, seatName, boundAt, revokedAt, invitedBy }: OwnData['seats'][number]): string =>
  [
    `${seatName} · ${roleWord(role)}`,
    `${formatFullMoment(getInstant(boundAt))} 绑定${invitedBy === null ? '' : `，由${invitedBy}邀请`}`,
    ...(revokedAt === null ? [] : [`${formatFullMoment(getInstant(revokedAt))} 解除`]),
  ].join('；')

const phraseLines = ({ phrases, views }: OwnData): readonly string[] => [
  phrases.length === 0 ? '没有存常用语' : `常用语 ${phrases.length} 条：`,
  ...phrases.map((phrase, index) => `${index + 1}. ${phrase}`),
  views.length === 0 ? '没有存常用筛选' : `常用筛选 ${views.length} 个：${views.join('、')}`,
]

/** What there is of each kind. */
const LINES: Readonly<Record<KeptDatum, (data: OwnData) => readonly string[]>> = {
  name: ({ name, seats, records }) => [name, ...seats.map(seatLine), `操作记录 ${records} 条`],
  telephone: ({ telephone }) => [
    telephone
      ? `${formatTelephone(telephone.number)}（${telephoneWords.source(telephone.from)}）`
      : telephoneWords.none,
  ],
  invited: ({ seats, invitedTelephones }) => [
    `绑定席位 ${seats.length} 个，每个用一张邀请码，上面有姓名`,
    invitedTelephones === 0 ? '上面没有电话' : `有电话的 ${invitedTelephones} 张`,
  ],
  wechat: ({ remindersLeft }) => ['一个，由微信给出', `微信提醒还可以收 ${remindersLeft} 次`],
  browser: ({ sessions }) => [sessions === 0 ? '现在没有电脑登录' : `现在登录的电脑 ${sessions} 台`],
  told: ({ messages }) => [messages === 0 ? '没有消息' : `${messages} 条，在“消息”里可以看`],
  requests: () => ['每次办理一个，看不出内容'],
  own: phraseLines,
  signed: () => [IN_PAPERS],
  entered: () => [IN_PAPERS],
  written: ({ feedback }) => [
    IN_PAPERS,
    feedback === 0 ? '没有发过投诉建议' : `投诉建议 ${feedback} 条，在“我的投诉建议”里可以看`,
  ],
  evidence: () => [IN_PAPERS],
}

/** 我的信息, card by card: each kind that the table of what is kept names. */
export const ownDataRows = (data: OwnData): readonly OwnDatum[] =>
  KINDS.map((kind) => {
    const { what, why, rule } = KEPT_DATA[kind]
    const { then, why: because } = ON_REQUEST[kind]
    return {
      ...{ kind, title: what, lines: LINES[kind](data) },
      why: `用途：${why}`,
      until: `期限：${ERASURE_WORDS[rule]}`,
      onRequest: `${then === 'erased' ? '现在可以删' : '现在不能删'}：${because}`,
    }
  })

/** All of it as one text, to be taken along. */
export const ownDataText = (data: OwnData): string =>
  [
    '产改评估 · 我的信息',
    ...ownDataRows(data).flatMap(({ title, lines, why, until, onRequest }) => [
      `\n【${title}】`,
      ...lines,
      ...[why, until, onRequest],
    ]),
  ].join('\n')

/** What went, and that nothing was there where nothing did. */
const erasedSentence = ({ telephone, phrases, views, sessions }: ErasedOwn): string => {
  const went = [
    ...(telephone ? ['登记的电话'] : []),
    ...(phrases > 0 ? [`常用语 ${phrases} 条`] : []),
    ...(views > 0 ? [`常用筛选 ${views} 个`] : []),
    ...(sessions > 0 ? [`电脑登录 ${sessions} 台`] : []),
  ]
  return went.length === 0 ? '没有可以删的信息了。' : `已删除：${went.join('、')}。`
}

/** 我的信息. */
export const ownDataPage = {
  lead: '这里是本程序保存的您个人的信息：保存了什么，为什么，保存到什么时候。只有您自己能打开这一页。',
  copy: '复制全部',
  copied: '已复制，可以粘贴到别处保存',
  notCopied: '没有复制成功，请再试一次',
  kept: '保存了什么',
  eraseTitle: '删除',
  erase: '删除能删的信息',
  eraseNote: '只删您一个人用的信息。别人要用的、已经成为材料的，到期删除或者留存，每一项都写明了原因。',
  ask: '删除这些信息？',
  goes: '您的电话、电脑登录、常用语和筛选马上删除，不能恢复。其余的不删。',
  leaveFirst: withOfficeTelephone('不再办理的，请先联系省产改办解除绑定。'),
  confirm: '删除',
  erased: erasedSentence,
}

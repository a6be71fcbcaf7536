import type { Instant } from '@/domain/calendar/instant'
import type { LastReached, UnreachedReason } from '@/domain/reminders/delivery'
import { formatMoment } from './dates'

/** Why somebody was not reached, and what follows from it. */
export const REASON_WORDS: Readonly<Record<UnreachedReason, { readonly label: string; readonly note: string }>> = {
  no_consent: { label: '没有订阅', note: '没有同意接收微信提醒，或同意的次数用完了；消息在小程序里。' },
  refused: { label: '微信拒收', note: '在微信里关掉了提醒；消息在小程序里。' },
  nobody_bound: { label: '无人绑定', note: '还没有人绑定，谁也看不到。请电话联系，并发邀请码。' },
  failed: { label: '发送失败', note: '微信没有收下这条提醒；消息在小程序里。' },
  configuration: { label: '配置有误', note: '微信提醒的配置有误，修好前谁也收不到；消息在小程序里。' },
  unknown: { label: '结果不明', note: '发送时中断了，可能收到，也可能没有。' },
  dropped: { label: '没有发出', note: '过了当天没有再发；消息在小程序里。' },
}

/** What follows from a reason, with WeChat's code where it gave one. */
export const reasonNote = (reason: UnreachedReason, code: number | null): string =>
  code === null ? REASON_WORDS[reason].note : `${REASON_WORDS[reason].note}（微信代码 ${code}）`

/** «11月28日 08:00 收到了提醒». */
export const lastReachedSentence = (reached: LastReached): string =>
  reached.how === 'message'
    ? `${formatMoment(reached.at)} 收到了提醒`
    : `${formatMoment(reached.at)} ${reached.name}打了电话`

/** The heads of those who could not be reached, as a table. */
export const unreachedHeads = {
  who: '单位和人',
  reason: '原因',
  told: '没有送到',
  telephone: '电话',
  ways: '办理',
} as const

/** 联系不上的人. */
export const unreachedPage = {
  title: '联系不上的人',
  filters: '按原因查看',
  all: '全部',
  phonedTab: '已电话联系',
  none: '没有联系不上的人',
  noneNote: '微信提醒没有送到的人会出现在这里。',
  unit: '人',
  nobody: '（无人绑定）',
  told: (title: string, at: Instant): string => `${formatMoment(at)} 没有送到：${title}`,
  lastReached: (reached: LastReached | null): string =>
    reached === null ? '还没有联系到过' : `上次联系到：${lastReachedSentence(reached)}`,
  notDone: '没有记下',
  done: '已电话联系',
  doneLabel: (seatName: string, name: string): string => `已电话联系：${seatName}${name}`,
  doneTitle: (seatName: string, name: string): string => `已经电话联系了${seatName}${name}？`,
  doneNote: '会记下您的名字和时间，移到“已电话联系”里。',
  ofUnion: '责任工会',
  allUnions: '全部工会',
  oneUnion: '一个工会',
  unionCount: (count: number): string => `${count} 人`,
  chooseUnion: '只看一个责任工会的',
  export: '导出 Excel',
  exportName: '名单',
  ticked: (name: string): string => `已记下：${name}`,
  copy: '复制名单',
  copied: '名单已复制，可以粘贴到微信群',
  notCopied: '没有复制成功，请再试一次',
  pasted: (names: readonly string[], link: string | null): string =>
    [
      '以下单位还没有收到“产改评估”的提醒，请打开小程序查看：',
      ...names.map((name, index) => `${index + 1}. ${name}`),
      link === null
        ? '打开办法：微信里搜索小程序“产改评估”，进入后看“消息”。'
        : `点开链接，进入后看“消息”：${link}（打不开时，在微信里搜索小程序“产改评估”）`,
    ].join('\n'),
}

import type { Role } from '@/domain/people/person'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { formatFullDay } from './dates'
import { roleWord } from './states'

/** 人员. */
export const peopleListPage = {
  search: '搜索姓名或单位',
  filters: '按身份筛选',
  all: '全部',
  filterWord: (role: Role): string => roleWord(role),
  none: '没有找到',
  noneNote: '换个姓名或单位再找；没有绑定的人不在这里。',
  unit: '人',
  self: '本人',
  since: (at: Instant): string => `${formatFullDay(chinaDateOf(at))}绑定`,
  invitedBy: (name: string): string => `由${name}邀请`,
  used: (at: Instant): string => `${formatFullDay(chinaDateOf(at))}用过`,
  unused: '还没有使用记录',
  reminders: (left: number): string => (left > 0 ? `微信提醒剩 ${left} 次` : '只能站内提醒，急事请电话联系'),
  goHome: '回首页',
  unbound: (name: string): string => `已解除${name}的绑定`,
  handOver: '移交',
  handOverLabel: (name: string): string => `移交：${name}`,
  handOverTitle: (name: string): string => `把${name}的工作移交给`,
  afterwards: '移交后',
  statement: (own: boolean): string =>
    `${own ? '您在这里的绑定解除。' : '此人的绑定解除。'}没有办完的都留给接手的人：填到一半的、没有发出的意见、已经开始的审核，都接着办。双方都会收到消息。`,
  successor: '接手的人',
  noSuccessor: '同一单位没有别的人绑定',
  noSuccessorNote: '请先在“邀请码”里邀请接手的人绑定，再来移交。',
  reason: '移交的理由',
  reasonExample: '如：已调离',
  reasonHint: '系统留有记录：由谁、在什么时候、为什么移交。',
  chooseFirst: '请选择接手的人，并写明理由',
  confirm: '确定移交',
  notDone: '没有移交',
  done: (name: string): string => `已移交给${name}`,
}

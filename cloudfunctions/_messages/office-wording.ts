import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, chinaHourOf, type Instant } from '@/domain/calendar/instant'
import type { TimerName } from '@/domain/health/timers'
import { day, todoFields, type Wording } from './fields'

/** What waits for the office. */
export interface OfficeWork {
  /** Endorsed, to be received. */
  readonly endorsed: number
  /** Submitted, without a responsible union. */
  readonly unrouted: number
  /** Submitted to unions of which nobody is bound. */
  readonly unattended: number
}

export const officeDigest = (
  { endorsed, unrouted, unattended }: OfficeWork,
  { title }: Pick<Cycle, 'title'>,
): Wording => {
  const parts = [
    ...(endorsed > 0 ? [`待接收 ${endorsed} 家`] : []),
    ...(unrouted > 0 ? [`已提交、待分派 ${unrouted} 家`] : []),
    ...(unattended > 0 ? [`没有审核员的工会有 ${unattended} 家待审核`] : []),
  ]
  const total = endorsed + unrouted + unattended
  return {
    title: `今日待办：${total} 家`,
    lines: [`${title}：${parts.join('，')}。`],
    template: 'todo',
    fields: todoFields('阶段性评估待办', total, parts[0] ?? ''),
  }
}

/** How a year stands the morning after its deadline. */
export interface ClosingCounts {
  readonly asked: number
  readonly handedIn: number
  /** Of those who did: who has to correct. */
  readonly returned: number
  /** Of those who did not: who was given another day. */
  readonly extended: number
  /** Of those who did not: whom no message reached. */
  readonly unreached: number
}

export const closingSummary = (
  { asked, handedIn, returned, extended, unreached }: ClosingCounts,
  { title, deadlineOn }: Pick<Cycle, 'title' | 'deadlineOn'>,
): Wording => {
  const missing = asked - handedIn
  return {
    title: `${day(deadlineOn)}截止：${handedIn} 家已提交，${missing} 家未提交`,
    lines: [
      `${title}：应提交 ${asked} 家，已提交 ${handedIn} 家，未提交 ${missing} 家。`,
      ...(returned > 0 ? [`已提交的当中 ${returned} 家退回修改。`] : []),
      ...(extended > 0 ? [`未提交的当中 ${extended} 家已获延期。`] : []),
      ...(unreached > 0 ? [`有 ${unreached} 条提醒没有送达，请电话联系。`] : []),
    ],
    template: 'todo',
    fields: todoFields('阶段性评估截止汇总', missing, `已提交 ${handedIn} 家`),
  }
}

/** What stands still while a timer does not run. */
const STANDS_STILL: Readonly<Record<TimerName, string>> = {
  deadline: '到期提醒、逾期标记和补发的消息都停着，请电话联系着急的单位。',
  documents: '没做完的导出和材料包停着，到期的文件没有删除。',
}

/** That a timer does not run any more, since when, and what to do about it. */
export const silentTimer = (timer: TimerName, since: Instant): Wording => ({
  title: '定时任务停了，请系统管理员检查',
  lines: [
    `云函数 ${timer} 从${day(chinaDateOf(since))} ${chinaHourOf(since)} 时以后没有再按时运行。`,
    STANDS_STILL[timer],
    '请系统管理员按“运行状态”里写的办法检查触发器。',
  ],
  template: 'todo',
  fields: todoFields('定时任务停了', 1, '请系统管理员检查'),
})

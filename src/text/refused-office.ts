import { countUnfinished } from '@/domain/assessment/unfinished-kinds'
import { dayWords, fullDayWords } from './dates'
import { sentences } from './refusals'

/** Of years and their days, and of what is done with enterprises, unions and people. */
export const OFFICE_SENTENCES = sentences({
  cycle_running: ({ deadlineOn }) => `本年度的评估要到${dayWords(deadlineOn)}才结束。请在截止以后再开启下一年度。`,
  cycle_unfinished: ({ title, unfinished }) =>
    `${title}还有 ${countUnfinished(unfinished)} 件没有办完。请看过清单，确认以后再开启下一年度。`,
  cycle_not_newest: ({ title }) => `${title}之后已经开启了新的年度，不能撤销。请先看最新的年度。`,
  cycle_written: ({ title, count }) =>
    `${title}已有 ${count} 份材料有人填写或办理，不能撤销。请改起止日期，或按这一年度办下去。`,
  cycle_left_changed: ({ title, unfinished }) =>
    `${title}的清单刚刚变了，现在有 ${countUnfinished(unfinished)} 件没有办完。请看过最新的数字，再确认归档。`,
  cycle_not_over: ({ title, deadlineOn }) => `${title}要到${dayWords(deadlineOn)}才截止。请在截止以后再归档。`,
  cycle_year_taken: ({ year }) => `${year} 年度的评估已经有了。请选择下一年的截止日期。`,
  deadline_before_open: () => '截止日期早于开始日期。请重新选择日期。',
  deadline_out_of_bounds: ({ earliestOn, latestOn }) =>
    `截止日期应在${fullDayWords(earliestOn)}到${fullDayWords(latestOn)}之间。请核对年份，重新选择。`,
  open_day_too_early: ({ earliestOn }) =>
    `开始日期离截止日期太远，最早可选${fullDayWords(earliestOn)}。请核对年份，重新选择。`,
  extension_too_far: ({ latestOn }) => `延期太远，最晚可到${fullDayWords(latestOn)}。请核对年份，重新选择。`,
  deadline_not_later: ({ deadlineOn }) => `新的期限要晚于${dayWords(deadlineOn)}。请重新选择日期。`,
  extension_asked_already: ({ wishedOn }) =>
    `已经申请延期到${dayWords(wishedOn)}，正在等答复。要改日期或理由，请先撤回，再重新申请。`,
  extension_not_asked: () => '这份延期申请已经撤回、答复过，或者企业已经提交。请刷新页面查看。',
  extension_reason_too_long: ({ length, limit }) =>
    `理由写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字。`,
  last_of_office: () => '省产改办至少要留一位使用者。请先邀请一位同事绑定，再解除。',
  reason_missing: () => '还没有写理由。请写明理由，再办理这一步。',
  bonus_points_out_of_range: ({ limit }) => `加分项的分值应在 0 到 ${limit} 分之间。请重新填写。`,
  bonus_of_other_indicator: ({ no }) =>
    `第 ${no} 项不是这一版评估表的加分项，不能另定分值。请返回后重新打开评估周期设置。`,
  routing_unchanged: () => '这家企业已经由该单位负责，不用再分派。请刷新页面查看。',
  union_name_taken: () => '已经有同名的工会。请核对名称，或从列表中直接选择。',
  nothing_to_nudge: () => '所选企业都已提交，不用催办。请刷新列表查看。',
  no_union_to_nudge: () => '所选工会都已办完，不用提醒。请刷新列表查看。',
  merger_other: () => '合并入的应是台账上的另一家企业。请重新选择。',
  telephone_unknown: () => '没有登记电话。请对方在“设置”里点自己的姓名填写，或在台账里补上联系电话。',
  unreached_unknown: () => '名单上已经没有这一条：提醒后来送到了，或者企业已经提交。请刷新名单查看。',
  successor_elsewhere: () => '接手的人不在同一个单位。请先邀请他绑定，再移交。',
  invitation_none_open: () => '所选单位里没有还能用的邀请码。请先生成邀请码，再下载。',
  invitation_cards_too_many: ({ limit }) => `邀请卡一次最多 ${limit} 张。请少选一些，分几次打印。`,
  feedback_unknown: () => '没有找到这条投诉建议。请刷新名单查看。',
  feedback_closed: () => '这条投诉建议同事已经办结。请刷新名单查看。',
  enterprise_unknown: () => '没有找到这家企业。请刷新名单后重新选择。',
  union_unknown: () => '没有找到这个工会。请刷新名单后重新选择。',
  person_unknown: () => '没有找到这位人员。请刷新名单后重新选择。',
})

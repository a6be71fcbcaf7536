import { getInstant } from '@/domain/calendar/instant'
import { formatTime } from './dates'
import { LEDGER_WORDS, nomineeFieldWord } from './nomination'
import { sentences } from './refusals'

/** Of the lists of nominees, and of the quotas that they fill. */
export const NOMINATION_SENTENCES = sentences({
  quota_table_without_head: () => '没有找到表头。请在表格里留一行表头，写明“工会”“省级”“本级”三栏，再导入一次。',
  quota_changed: () => '这个工会的名额刚刚由同事改过。请刷新页面，看过最新名额再改。',
  quota_out_of_range: ({ limit }) => `名额应是 0 到 ${limit} 之间的整数。请重新填写。`,
  quota_below_nominated: ({ level, quota, count }) =>
    `${LEDGER_WORDS[level]}已提交和入库 ${count} 家，名额不能减到 ${quota} 家。请先退回名单，再减名额。`,
  nomination_unknown: () => '没有找到这一家，可能已被同事移除。请刷新名单查看。',
  nomination_name_missing: () => '还没有填写企业（工业园区）名称。请填写全称再保存。',
  nomination_name_taken: ({ level, rank }) =>
    `${LEDGER_WORDS[level]}遴选名单第 ${rank} 位已有同名的企业。请核对名称，不要重复遴选。`,
  nomination_on_ledger: ({ no }) => `这家已经在省级台账上（第 ${no} 号），不用再遴选。请换一家，或核对名称。`,
  nomination_too_long: ({ field, limit }) => `“${nomineeFieldWord(field)}”最多 ${limit} 字。请删短一些再保存。`,
  credit_code_wrong: () => '统一社会信用代码不对，应是 18 位。请对照营业执照重新填写，或先空着。',
  nomination_quota_full: ({ level, quota, count }) =>
    `${LEDGER_WORDS[level]}名额 ${quota} 家，已遴选 ${count} 家。请先移除一家，或联系省产改办调整名额。`,
  nomination_quota_exceeded: ({ level, quota, count }) =>
    `${LEDGER_WORDS[level]}名额 ${quota} 家，已遴选 ${count} 家。请移除 ${count - quota} 家再提交。`,
  nomination_waiting: () => '名单已提交省产改办，现在不能修改。如需修改，请先撤回，或请省产改办退回。',
  nomination_not_waiting: () => '这份名单已不在省产改办待审。请刷新页面，看过最新内容再办理。',
  nomination_nothing_to_submit: () => '名单里没有要提交的企业。请先增加企业，再提交。',
  nomination_decision_begun: () => '省产改办已经开始审定，不能撤回了。如需修改，请联系省产改办退回。',
  nomination_decided: () => '省产改办已对这一家作出决定，不能再改。请刷新名单查看。',
  nomination_stale: ({ savedAt }) =>
    `这一家刚刚由同事改过（${formatTime(getInstant(savedAt))}）。请看过最新内容，再决定要不要改。`,
  nomination_list_changed: () => '名单刚刚有了变化。请看过最新的名单，再办理这一步。',
  nomination_year_opened: ({ year }) => `${year} 年度的评估已经开启，不能再入库。请刷新页面，按新的年度办理。`,
})

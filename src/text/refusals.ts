import { getInstant } from '@/domain/calendar/instant'
import type { Refusal, RefusalCode, RefusalParameters } from '@/domain/refusal/refusal'
import { dayWords, formatTime, fullDayWords } from './dates'
import { LEDGER_WORDS, nomineeFieldWord } from './nomination'
import { draftProgressWords, reportProgressWords } from './progress'
import { DOCUMENT_SENTENCES } from './refused-documents'
import { explainLedgerMove } from './refused-ledger-moves'
import { explainMove } from './refused-moves'
import { OFFICE_SENTENCES } from './refused-office'
import { explainReportMove } from './refused-report-moves'

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024))

/** Each says what happened and what to do next. It does not compile while a code of the catalogue is missing. */
const SENTENCES: { readonly [Code in RefusalCode]: (values: RefusalParameters[Code]) => string } = {
  identity_missing: () => '没有认出您的微信身份。请关闭小程序，从微信里重新打开。',
  not_bound: () => '您还没有绑定单位。请用收到的邀请码绑定；没有邀请码，请联系省产改办。',
  seat_revoked: () => '您与该单位的绑定已经解除，不能再办理。请联系省产改办重新邀请；还有别的席位的，请回首页。',
  seat_not_held: () => '您不在这个席位上。请回首页换席位。',
  not_permitted: () => '您的身份不能办理这一步。如果分工有变化，请联系省产改办调整。',
  other_enterprise: () => '这份材料属于别的企业，您不能查看。请返回首页，打开本单位的评估表。',
  other_union: () => '这家企业不由贵单位审核。请返回待审列表；如果分派有误，请联系省产改办。',

  invitation_unknown: () => '没有找到这个邀请码。请对照收到的邀请码，重新输入一遍。',
  invitation_expired: ({ expiredOn }) => `这个邀请码已在${dayWords(expiredOn)}过期。请联系省产改办重新发一个。`,
  invitation_used: () => '这个邀请码已经用过，每个只能用一次。如果不是您本人用的，请尽快联系省产改办。',
  invitation_revoked: () => '这个邀请码已经停用。请联系省产改办重新发一个。',
  invitation_before_unbinding: () => '这个邀请码是您解除绑定以前发出的，您不能再用。请联系省产改办重新发一个。',
  successor_elsewhere: () => '接手的人不在同一个单位。请先邀请他绑定，再移交。',
  seats_too_many: ({ limit }) => `一个人最多 ${limit} 个席位。请联系省产改办，先解除不用的。`,
  invitation_none_open: () => '所选单位里没有还能用的邀请码。请先生成邀请码，再下载。',
  invitation_cards_too_many: ({ limit }) => `邀请卡一次最多 ${limit} 张。请少选一些，分几次打印。`,

  action_unknown: () => '当前版本不支持这项操作。请关闭小程序重新打开，更新后再试。',
  request_malformed: () => '这次操作没有成功，原来的内容没有变动。请关闭小程序重新打开，再试一次。',
  request_id_reused: () => '这次操作与前面一次重复，没有再办理。请刷新页面查看结果，需要时重新操作。',
  request_too_large: () => '一次发送的内容太多，没有保存。请删短一些，或分几次保存。',

  assessment_unknown: () => '没有找到这份评估表。请返回首页重新进入；仍找不到，请联系省产改办。',
  draft_unsubmitted: (progress) => `企业还没有提交：${draftProgressWords(progress)}。请等企业提交以后再查看内容。`,
  enterprise_unknown: () => '没有找到这家企业。请刷新名单后重新选择。',
  union_unknown: () => '没有找到这个工会。请刷新名单后重新选择。',
  person_unknown: () => '没有找到这位人员。请刷新名单后重新选择。',
  indicator_unknown: ({ no }) => `评估表中没有第 ${no} 项。请返回评估表，从列表中重新选择。`,

  answer_stale: ({ no, savedAt }) =>
    `第 ${no} 项刚刚由同事保存过（${formatTime(getInstant(savedAt))}）。您写的内容还在，请对照两份内容，选定保留哪一份。`,
  indicator_locked: ({ no }) => `第 ${no} 项现在不能修改。如需修改，请联系责任工会退回这一项。`,
  narrative_too_long: ({ no, length, limit }) =>
    `第 ${no} 项写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字再保存。`,
  narrative_control_characters: ({ no }) =>
    `第 ${no} 项里有看不见的特殊符号，多半是复制时带来的。请删去复制的那一段，重新输入。`,
  score_out_of_range: ({ no, maximum }) => `第 ${no} 项的分数应在 0 到 ${maximum} 分之间。请重新打分。`,
  score_off_step: ({ no, step }) => `第 ${no} 项的分数每次增减 ${step} 分。请用加减按钮重新打分。`,
  score_not_open: ({ no }) => `第 ${no} 项是加分项，目前不打分。请只填写自评情况。`,
  fact_unknown: ({ no }) => `第 ${no} 项的数字没有保存，表格可能已经更新。请返回后重新打开这一项再填。`,
  fact_out_of_range: ({ no, fact }) => `第 ${no} 项的“${fact}”太大或小于 0。请核对数字和单位，重新填写。`,
  fact_not_whole: ({ no, fact }) => `第 ${no} 项的“${fact}”小数位数不对。人数、次数请填整数，金额最多两位小数。`,

  photo_limit: ({ limit }) => `每项最多 ${limit} 张照片，这一项已经满了。请先删去不需要的，再添加新的。`,
  photo_missing: () => '照片没有传完。请检查网络，重新上传这张照片。',
  photo_unknown: () => '没有找到这张照片，可能已被同事删除。请刷新页面查看。',
  photo_too_large: ({ limitBytes }) => `这张照片超过 ${megabytes(limitBytes)} 兆，没有收下。请换一张小一些的照片。`,
  photo_not_an_image: () => '这个文件不是照片，没有收下。请从相册里选一张照片，或现场拍一张。',
  photo_has_metadata: () => '照片里还带着拍摄地点等信息，没有收下。请重新选一次这张照片，程序会先去掉这些信息。',
  photo_damaged: () => '这张照片的文件不完整，没有收下。请重新拍一张，或换一张照片再传。',
  caption_too_long: ({ limit }) => `照片说明最多 ${limit} 字。请删短一些再保存。`,

  stamp_form_open: () => '评估表还没有提交，或已退回修改，现在不能上传盖章件。请先提交评估表，再导出打印、签字盖章。',
  stamp_other_form: () => '这张照片拍的是改动以前的评估表，没有收下。请重新导出打印现在这一版，签字盖章后再拍。',
  stamp_limit: ({ limit }) => `盖章件最多 ${limit} 页，已经满了。请先删去多拍的，再添加新的。`,
  stamp_sheet_small: ({ width, height, shorter, longer }) =>
    `这张照片只有 ${width}×${height} 像素，表上的小字看不清，没有收下。请用手机相机重新拍一张（至少 ${longer}×${shorter} 像素）。`,
  stamp_pages_changed: () => '盖章件刚刚由同事增删过。请刷新页面，看过再调整。',
  stamp_empty: () => '还没有拍盖章件。请逐页拍好照片，再提交。',
  stamp_unclear: ({ pages }) =>
    `第 ${pages.join('、')} 页看起来不清楚。请重新拍摄；如果确实看得清，请在那一页上点“看得清，就用这张”。`,
  stamp_finished: () => '盖章件已经提交，不能再改动。如需更换，请先点“更换盖章件”。',
  stamp_received: () => '省产改办已经接收，盖章件不能再更换。如确需更换，请联系省产改办。',

  signature_unusable: () => '手写签名太短或笔画太多，没有呈报。请清除后重新签一次；也可以不手写，只填姓名。',

  own_submission: () =>
    '这是您本人提交的，换席位也不能由您审核或接收。请由另一位同事办理；没有的，请省产改办邀请一位。',
  move_not_allowed: explainMove,
  deadline_passed: ({ deadlineOn }) =>
    `${dayWords(deadlineOn)}已过，不能再提交。您填写的内容都保存着，如需延期请联系省产改办。`,
  withdraw_after_deadline: ({ deadlineOn }) =>
    `${dayWords(deadlineOn)}已过，撤回后就不能再提交，所以没有撤回。如需修改，请联系责任工会退回。`,
  review_begun: () => '责任工会已经开始审核，不能撤回了。如需修改，请联系责任工会退回要改的项目。',
  version_changed: () => '这份材料刚刚有了变化。请刷新页面，看过最新内容再操作。',
  submission_blocked: ({ findings }) => `还有 ${findings} 处必须补填，暂时不能提交。请按“提交前检查”的提示逐处补齐。`,
  return_names_nothing: () => '还没有选定要退回的指标。请至少在一项上标记“需退回修改”。',
  return_without_comment: ({ no }) => `第 ${no} 项要退回，但没有写意见。请先写明要改什么，再退回。`,
  rectification_date_past: ({ earliestOn }) => `整改期限已经过去。请选择${dayWords(earliestOn)}或以后的日期。`,
  rectification_date_far: ({ latestOn }) => `整改期限太远。请选择${dayWords(latestOn)}或以前的日期。`,
  review_remark_stale: ({ no }) => `第 ${no} 项的意见刚刚由同事改过。请刷新页面，看过后再写您的意见。`,
  verified_score_needs_reason: ({ no }) => `第 ${no} 项的核定分与自评分不同。请写明理由再保存。`,
  remark_too_long: ({ limit }) => `意见和理由各最多 ${limit} 字。请删短一些再保存。`,
  signer_missing: () => '还没有填写签字人。请填写签字人姓名，再同意呈报。',
  returns_outstanding: ({ nos }) =>
    `第 ${nos.join('、')} 项还标记着“需退回修改”，不能同意呈报或接收。请取消标记，或退回企业修改。`,

  ledger_entry_unknown: () => '没有找到这家企业的台账。请返回列表重新进入；仍找不到，请联系省产改办。',
  ledger_changed: () => '这家企业的台账刚刚有了变化。请刷新页面，看过最新内容再操作。',
  ledger_move_not_allowed: explainLedgerMove,
  ledger_cycle_over: () => '这家企业往年的台账已经确认，只能查看。请到本年度的台账里核对或更正。',
  ledger_name_missing: () => '单位名称不能为空。请填写与公章一致的单位全称。',
  ledger_value_missing: ({ column }) => `“${column}”还没有填写。请填好再报送。`,
  ledger_value_too_long: ({ column, length, limit }) =>
    `“${column}”写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字。`,
  ledger_not_a_number: ({ column }) => `“${column}”应填数字，例如 1200。请删去文字和单位，只留数字。`,
  ledger_not_a_date: ({ column }) => `“${column}”应填日期，例如 2026年1月5日。请重新填写。`,
  ledger_date_out_of_bounds: ({ column, latestOn }) =>
    `“${column}”的日期太远，最晚到${fullDayWords(latestOn)}。请核对年份；长期有效的可以留空。`,
  ledger_not_a_choice: ({ column }) => `“${column}”只能从规定的选项里选一个。请重新选择。`,
  ledger_column_unknown: () => '台账的栏目刚刚调整过。请刷新页面，按新的栏目填写；您填的内容都还在。',
  ledger_unchanged: () => '没有需要更正的内容：填写的与现有台账相同。请修改后再保存。',
  ledger_columns_changed: () => '台账的栏目刚刚由同事改过。请刷新页面，看过最新的栏目再改。',
  ledger_columns_too_many: ({ limit }) => `台账最多设 ${limit} 个栏目。请先移除不需要的栏目。`,
  ledger_column_label_missing: () => '有栏目还没有名称。请给每个栏目写上名称。',
  ledger_column_label_too_long: ({ label, limit }) => `“${label}”太长，栏目和选项的名称最多 ${limit} 字。请改短一些。`,
  ledger_column_label_taken: ({ label }) => `已经有一个栏目叫“${label}”。请换一个名称。`,
  ledger_column_kind_fixed: ({ label }) => `“${label}”已经在用，不能改变类型。请移除它，另加一个新栏目。`,
  ledger_column_choices_missing: ({ label }) => `“${label}”是选择栏目，还没有选项。请至少写一个选项。`,
  ledger_column_choices_too_many: ({ label, limit }) => `“${label}”的选项太多，最多 ${limit} 个。请删去一些选项。`,

  ...DOCUMENT_SENTENCES,

  package_unknown: () => '没有找到这个材料包。请返回材料包页面，从列表中重新选择。',
  package_expired: () => '这个材料包已经过期，文件已删除。请重新生成一个。',
  package_empty: () => '范围内还没有可以装入的企业。请先分派责任工会，或换一个范围。',
  package_part_unbuilt: () => '这一卷还没有生成。请等进度走完，再下载。',
  package_handed_over: () => '这一卷里有企业已改由其他工会负责，不能再下载。请重新生成一个材料包。',
  report_unknown: () => '没有找到这份报告。请返回“材料与报告”重新进入；仍找不到，请联系省产改办。',
  report_not_asked: () =>
    '年度工作总结由地级以上市总工会和省级产业工会报送，贵单位不用报送。如需报送，请联系省产改办。',
  report_unsubmitted: (progress) => `这份报告还没有报送：${reportProgressWords(progress)}。请等报送以后再查看内容。`,
  report_section_unknown: ({ no }) => `这份报告没有第 ${no} 部分。请返回“材料与报告”重新进入。`,
  report_section_stale: ({ no, savedAt }) =>
    `第 ${no} 部分刚刚由同事保存过（${formatTime(getInstant(savedAt))}）。您写的内容还在，请对照两份内容，选定保留哪一份。`,
  report_section_too_long: ({ no, length, limit }) =>
    `第 ${no} 部分写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字再保存。`,
  report_section_control_characters: ({ no }) =>
    `第 ${no} 部分里有看不见的特殊符号，多半是复制时带来的。请删去复制的那一段，重新输入。`,
  report_locked: () => '这份报告现在不能修改。如需修改，请先撤回；已经打开看过的，请联系接收单位退回。',
  report_sections_empty: ({ nos }) => `第 ${nos.join('、')} 部分还没有写。请每个部分都写好，再报送。`,
  report_opened: () => '接收单位已经打开看过，不能撤回了。如需修改，请联系接收单位退回。',
  report_with_union: () => '这份报告由责任工会接收和退回，省产改办可以查看。如有意见，请联系责任工会办理。',
  report_return_silent: () => '还没有写退回意见。请写明要修改什么，再退回。',
  report_move_not_allowed: explainReportMove,

  ...OFFICE_SENTENCES,

  quota_changed: () => '这个工会的名额刚刚由同事改过。请刷新页面，看过最新名额再改。',
  quota_out_of_range: ({ limit }) => `名额应是 0 到 ${limit} 之间的整数。请重新填写。`,
  quota_below_nominated: ({ level, quota, count }) =>
    `${LEDGER_WORDS[level]}已报送和入库 ${count} 家，名额不能减到 ${quota} 家。请先退回名单，再减名额。`,
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
    `${LEDGER_WORDS[level]}名额 ${quota} 家，已遴选 ${count} 家。请移除 ${count - quota} 家再报送。`,
  nomination_waiting: () => '名单已报省产改办，现在不能修改。如需修改，请先撤回，或请省产改办退回。',
  nomination_not_waiting: () => '这份名单已不在省产改办待审。请刷新页面，看过最新内容再办理。',
  nomination_nothing_to_submit: () => '名单里没有要报送的企业。请先增加企业，再报送。',
  nomination_decision_begun: () => '省产改办已经开始审定，不能撤回了。如需修改，请联系省产改办退回。',
  nomination_decided: () => '省产改办已对这一家作出决定，不能再改。请刷新名单查看。',
  nomination_stale: ({ savedAt }) =>
    `这一家刚刚由同事改过（${formatTime(getInstant(savedAt))}）。请看过最新内容，再决定要不要改。`,
  nomination_list_changed: () => '名单刚刚有了变化。请看过最新的名单，再办理这一步。',
  nomination_year_opened: ({ year }) => `${year} 年度的评估已经开启，不能再入库。请刷新页面，按新的年度办理。`,
}

/** What a person reads when something was refused: what happened, and what to do next. */
export const refusalSentence = (refusal: Refusal): string => {
  const sentence = SENTENCES[refusal.refused] as (values: Refusal['with']) => string
  return sentence(refusal.with)
}

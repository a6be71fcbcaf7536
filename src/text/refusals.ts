import { deviceWords } from './device-words'
import { getInstant } from '@/domain/calendar/instant'
import type { RateKind } from '@/domain/rates/rates'
import type { Refusal, RefusalCode, RefusalParameters } from '@/domain/refusal/refusal'
import { withTelephones } from './whom-to-call'
import { dayWords, formatTime } from './dates'

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024))

type SentenceOf<Code extends RefusalCode> = (values: RefusalParameters[Code]) => string

/** Sentences by the codes that they explain; each is made of what its refusal tells. */
export const sentences = <Code extends RefusalCode>(byCode: { readonly [Each in Code]: SentenceOf<Each> }) => byCode

/** What was done too often, and what may be done instead. */
const TOO_OFTEN: Readonly<Record<RateKind, string>> = {
  codes: '试邀请码的次数太多。请点开收到的邀请卡片，或从消息里复制邀请码；还是不对，请联系省产改办。',
  nudges: '这一小时催办的次数太多。多家可以选好后一次催办。',
  feedback: '这一小时发的意见太多。急事请给省产改办打电话。',
  exports: '这一小时导出的次数太多，已经生成的在原处还可以下载。要多家的，请用材料包一次导出。',
  withdrawals: '这一小时撤回的次数太多。',
}

/**
 * What any page may meet, those of the main package too; each says what happened and what to do next. WeChat loads the main
 * package before anything is seen, so what only the other packages' pages meet comes with these: `refused-in-packages`.
 */
const SENTENCES = sentences({
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
  telephone_malformed: () => '这不像一个电话号码。请只填一个号码：手机号，或带区号的座机；分机写在“转”后面。',
  feedback_empty: () => '还没有写意见或建议。请写下来再发送。',
  feedback_too_long: ({ length, limit }) => `写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字。`,
  feedback_too_often: ({ limit }) => `今天已经发了 ${limit} 条。请明天再发，或给省产改办打电话。`,
  seats_too_many: ({ limit }) => `一个人最多 ${limit} 个席位。请联系省产改办，先解除不用的。`,
  action_unknown: () => '当前版本不支持这项操作。请关闭小程序重新打开，更新后再试。',
  request_malformed: () => '这次操作没有成功，原来的内容没有变动。请关闭小程序重新打开，再试一次。',
  request_id_reused: () => '这次操作与前面一次重复，没有再办理。请刷新页面查看结果，需要时重新操作。',
  request_too_large: () => '一次发送的内容太多，没有保存。请删短一些，或分几次保存。',
  too_often: ({ kind, minutes }) => `${TOO_OFTEN[kind]}请 ${minutes} 分钟后再试。`,
  program_outdated: () => deviceWords().programOutdated,
  functions_outdated: () => deviceWords().functionsOutdated,
  assessment_unknown: () => '没有找到这份评估表。请返回首页重新进入；仍找不到，请联系省产改办。',
  indicator_unknown: ({ no }) => `评估表中没有第 ${no} 项。请返回评估表，从列表中重新选择。`,
  answer_stale: ({ no, savedAt }) =>
    `第 ${no} 项刚刚由同事保存过（${formatTime(getInstant(savedAt))}）。您写的内容还在，请对照两份内容，选定保留哪一份。`,
  indicator_locked: ({ no }) => `第 ${no} 项现在不能修改。如需修改，请联系责任工会退回这一项。`,
  narrative_too_long: ({ no, length, limit }) =>
    `第 ${no} 项写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字再保存。`,
  change_note_too_long: ({ no, length, limit }) =>
    `第 ${no} 项的修改说明写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字再保存。`,
  narrative_control_characters: ({ no }) =>
    `第 ${no} 项里有看不见的特殊符号，多半是复制时带来的。请删去复制的那一段，重新输入。`,
  score_out_of_range: ({ no, maximum }) => `第 ${no} 项的分数应在 0 到 ${maximum} 分之间。请重新打分。`,
  score_off_step: ({ no, step }) => `第 ${no} 项的分数每次增减 ${step} 分。请用加减按钮重新打分。`,
  score_not_open: ({ no }) => `第 ${no} 项是加分项，目前不打分。请只填写自评情况。`,
  fact_unknown: ({ no }) => `第 ${no} 项的数字没有保存，表格可能已经更新。请返回后重新打开这一项再填。`,
  fact_out_of_range: ({ no, fact }) => `第 ${no} 项的“${fact}”太大或小于 0。请核对数字和单位，重新填写。`,
  fact_not_whole: ({ no, fact }) => `第 ${no} 项的“${fact}”小数位数不对。人数、次数请填整数，金额最多两位小数。`,
  photo_limit: ({ limit }) => `每项最多 ${limit} 份佐证材料，这一项已经满了。请先删去不需要的，再添加新的。`,
  photo_missing: () => '照片或文件没有传完。请检查网络，再传一次。',
  photo_unknown: () => '没有找到这份佐证材料，可能已被同事删除。请刷新页面查看。',
  photo_too_large: ({ limitBytes }) => `这张照片超过 ${megabytes(limitBytes)} 兆，没有收下。请换一张小一些的照片。`,
  photo_not_an_image: () => '这个文件不是照片，没有收下。请从相册里选一张照片，或现场拍一张。',
  photo_has_metadata: () => '照片里还带着拍摄地点等信息，没有收下。请重新选一次这张照片，程序会先去掉这些信息。',
  photo_damaged: () => '这张照片的文件不完整，没有收下。请重新拍一张，或换一张照片再传。',
  caption_too_long: ({ limit }) => `说明最多 ${limit} 字。请删短一些再保存。`,
  version_changed: () => '这份材料刚刚有了变化。请刷新页面，看过最新内容再操作。',
  cycle_unknown: () => '本年度的评估还没有设置好。请过几天再来，或联系省产改办。',
  cycle_not_open: ({ openOn }) => `本次填报从${dayWords(openOn)}开始，现在还不能填写。请先准备材料，到时再来。`,
  cycle_archived: ({ title }) => `${title}已经归档，里面的内容可以查看和导出，不能再改。请到其他年度办理。`,
  enterprise_left: ({ leftOn }) =>
    `${dayWords(leftOn)}已离开台账，材料可以查看和导出，不能再改。要接着办，请省产改办先“重新纳入”。`,
})

export type ExplainedEverywhere = keyof typeof SENTENCES

const explained = new Map<string, unknown>(Object.entries(SENTENCES))

/** Adds sentences for further codes; a page that is opened needs them before it calls the server. */
export const alsoExplain = (byCode: object): void => {
  for (const [code, sentence] of Object.entries(byCode)) explained.set(code, sentence)
}

/** A phone's program may be older than the functions, and be refused in a way that it does not know. */
const UNKNOWN = '这一步没有办成，当前版本说不清原因。请关闭小程序重新打开，更新后再试；仍不行，请联系省产改办。'

/** What a person reads when something was refused: what happened, and what to do next. */
export const refusalSentence = (refusal: Refusal): string => {
  const sentence = explained.get(refusal.refused) as SentenceOf<RefusalCode> | undefined
  return withTelephones(sentence ? sentence(refusal.with) : UNKNOWN)
}

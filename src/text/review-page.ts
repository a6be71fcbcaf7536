import type { PlainDate } from '@/domain/calendar/plain-date'
import type { RectifyEach } from '@/domain/review/return-letter'
import { formatDay } from './dates'
import type { PresentReviewer } from '@/domain/review/reviewing'

/** 同意呈报 and 接收. */
export const approveForm = {
  received: '已接收',
  endorsed: '已同意呈报，提交省产改办',
  receiveTitle: '接收评估表',
  endorseTitle: '同意呈报',
  receiveLater: '先不接收',
  endorseLater: '再看看',
  confirmReceive: '确认接收',
  confirmEndorse: '确认同意呈报',
  notReceived: '没有接收',
  notEndorsed: '没有呈报',
  selfTotal: '自评总分',
  verifiedTotal: '核定总分',
  adjusted: (adjusted: string): string => `${adjusted}的核定分与自评分不同`,
  receiveNote: '接收后，企业和责任工会都会收到消息。正式报送在广东省总工会劳模管理服务平台上另行办理。',
  signer: '审核人姓名',
  signerHint: '会写进审核意见，请填真实姓名',
}

/** The review of one assessment. */
export const reviewPage = {
  notNamed: '没有指明是哪一份评估表',
  notNamedNote: '请回到待审列表，从列表里打开。',
  home: '返回首页',
  remarksUnsaved: (unsaved: string): string => `${unsaved}的意见还没保存`,
  flaggedFirst: (flagged: string, approve: string): string => `${flagged}标了“需退回修改”，取消后才能${approve}`,
  receive: '接收',
  endorse: '同意呈报',
  howToReturn: '请先在要改的指标上点“写意见”，写明要改什么，再打开“需退回修改”',
  returnCount: (flagged: number): string => `退回 ${flagged} 项`,
  return: '退回修改',
  tabs: '按类审核',
  summary: '总览',
  notReloaded: '没有载入最新内容',
  reload: '重新载入',
  notDone: '没有办成',
  seen: (seenHere: number, indicators: number): string => `已阅 ${seenHere}/${indicators}`,
  seeAll: (unseen: number): string => `这一类其余 ${unseen} 项都标为已阅`,
  notSeen: '已阅没有记下',
  present: (present: readonly PresentReviewer[]): string =>
    present.map(({ name, no }) => (no === null ? `${name} 也在看这份评估表` : `${name} 正在审第 ${no} 项`)).join('，'),
  nextDimension: (title: string): string => `下一类：${title}`,
}

/** One indicator under review. */
export const indicatorCard = {
  likeness: (source: string, percent: number): string => `与${source}约 ${percent}% 相同，供参考`,
  likenesses: (count: number, source: string, percent: number): string =>
    `雷同提示${count > 1 ? ` ${count} 处` : ''}：与${source}约 ${percent}% 相同`,
  openLikeness: '展开',
  foldLikeness: '收起',
  samePassage: (passage: string): string => `相同的一段：“${passage}”`,
  formerScore: (score: number | null): string => `（上轮 ${score ?? '未评分'}）`,
  scores: (self: string, former: string, verified: number | null): string =>
    `自评 ${self}${former}${verified === null ? '' : ` · 核定 ${verified}`}`,
  formerFigure: (label: string, before: number | null | undefined, unit: string): string =>
    `${label}上轮${before === null || before === undefined ? '未填写' : ` ${before} ${unit}`}`,
  flagged: '需退回修改',
  changeNote: '企业的修改说明',
  noNarrative: '没有填写自评情况',
  addedPhoto: (caption: string): string => `【新增】${caption}`,
  photoNotOpened: '照片打不开，请再点一次',
  noPhotos: '没有佐证材料',
  photos: (photos: number, documents: number): string =>
    documents === 0
      ? `照片 ${photos} 张`
      : photos === 0
        ? `文件 ${documents} 份`
        : `照片 ${photos} 张，文件 ${documents} 份`,
  photosAdded: (added: number): string => `新增 ${added} 份`,
  photosRemoved: (photosRemoved: number): string => `删去 ${photosRemoved} 份`,
  removedPhotos: (captions: readonly string[]): string =>
    `已删去：${captions.map((caption) => caption || '没有说明的照片').join('、')}`,
  editRemark: '改意见',
  writeRemark: '写意见',
  formerRemark: '上轮意见',
  remark: '审核意见',
  verified: (former: boolean, score: number, reason: string): string =>
    `${former ? '上轮核定' : '核定'} ${score} 分，理由：${reason}`,
  remarkLocked: '您写的意见没有保存，评估表已不在审核中',
  drop: '不要了',
  remarkUnsaved: '意见还没保存',
  goOn: '接着写并保存',
  keptHere: '写的内容已存在本机。',
  toolLabel: (no: number, write: string): string => `第 ${no} 项${write}`,
  scoreLabel: (no: number): string => `第 ${no} 项核定分`,
  verifiedScore: (verifiedScore: number): string => `核定分 ${verifiedScore}`,
  score: '核定分',
  seenLabel: (no: number, seen: boolean): string => `第 ${no} 项${seen ? '已阅，点此取消' : '标为已阅'}`,
  seen: '已阅',
  markSeen: '标为已阅',
}

/** 写意见. */
export const remarkForm = {
  title: (no: number): string => `第 ${no} 项 · 写意见`,
  formerRemark: '上轮意见',
  remark: '审核意见',
  example: '请写明要改什么、补充什么。企业会看到这段话。',
  missing: '要退回的指标，请写明要改什么',
  hint: (kept: boolean): string => `${kept ? '随写随存在本机，' : ''}点“保存”后企业和同事才能看到`,
  flag: '需退回修改',
  flagNote: '退回后，企业只能改打开了这个开关的指标',
  tooLong: (limit: number, over: number): string => `最多 ${limit} 字，请删去 ${over} 字`,
  overtaken: (byName: string, at: string): string => `${byName} ${at} 也写了这一项`,
  theirRemark: (comment: string): string => `意见：${comment}`,
  theirFlag: '已标记“需退回修改”',
  theirScore: (verifiedScore: number, verifiedReason: string): string =>
    `核定 ${verifiedScore} 分，理由：${verifiedReason}`,
  notSaved: '没有保存',
  saved: '已保存',
  dropped: '已放弃没保存的内容',
  undo: '撤销',
  useMine: '用我写的',
  keepBoth: '两份都保留',
  dropChanges: '放弃修改',
  close: '关闭',
  save: '保存',
}

/** 退回修改. */
export const returnForm = {
  today: '就是今天，企业恐怕来不及改',
  /** «12月6日前改好，最迟12月15日仍可提交». */
  correctBy: (day: PlainDate, lastDay: PlainDate): string =>
    `${formatDay(day)}前（含当日）改好${lastDay > day ? `，最迟${formatDay(lastDay)}仍可提交` : ''}`,
  done: '已退回，企业会收到消息',
  title: (items: number): string => `退回 ${items} 项`,
  note: '退回后，企业只能改下面这几项',
  later: '先不退回',
  confirm: (items: number): string => `确认退回 ${items} 项`,
  notDone: '没有退回',
  commentBy: (comment: string, day: string): string => `${comment}（${day}前改好）`,
  remarkMissing: '还没写意见，请点这里写明要改什么',
  writeRemark: '去写',
  rectifyBy: '整改期限',
}

/** 总览 of a review. */
export const reviewSummary = {
  nothingYet: '还没有办理记录',
  nothingYetNote: '企业提交以后，每一步都会记在这里',
  timeline: '办理记录',
  union: (name: string | null): string => `责任工会：${name ?? '尚未分派'}`,
  notSubmitted: '还没有提交',
  selfTotal: '自评总分',
  verifiedTotal: '核定总分',
  photos: '佐证材料',
  bonus: (bonusScore: number): string => `加分项 ${bonusScore} 分，不计入总分`,
  adjusted: (adjusted: string): string => `${adjusted}的核定分与自评分不同`,
  withdrawn: '企业撤回了评估表，正在修改',
  withdrawnNote: '下面是上次提交的内容；企业再次提交后，这里会更新。',
  returned: (nos: string, rectifyBy: string): string => `已退回${nos}，整改到${rectifyBy}`,
  /** «第 8 项 12月8日，第 9 项 12月9日». */
  soonerDays: (each: RectifyEach): string =>
    `其中 ${Object.entries(each)
      .map(([no, day]) => `第 ${no} 项 ${formatDay(day)}`)
      .join('，')}前`,
  returnedNote: '下面是上次提交的内容；企业改好再次提交后，会回到待审核。',
  resubmitted: (changed: string): string => `修改后再次提交：${changed}`,
  changeLabel: (no: number, title: string, label: string): string => `第 ${no} 项，${title}，${label}`,
  reviewEach: '逐类审核',
  readEach: '逐类查看',
}

/** 核定分. */
export const scoreForm = {
  notScored: '企业没有评分',
  selfScore: (selfScore: number): string => `自评 ${selfScore} 分`,
  title: (no: number): string => `第 ${no} 项 · 核定分`,
  score: '核定分',
  outOf: (self: string, maximum: number): string => `${self}，满分 ${maximum} 分`,
  reason: '核定理由',
  reasonExample: '与自评分不同，请写明理由',
  asScored: '改回与自评一致',
}

import { losesSigns, withoutUnseen } from '@/domain/answer/control-characters'

/** What a button says of itself. */
export const buttonWords = {
  busy: (name: string): string => `${name}，处理中`,
}

/** What a number in a circle stands for. */
export const badgeWords = {
  done: '已完成',
  attention: '待处理',
  todo: '未完成',
}

/** A remark in its bubble. */
export const commentWords = {
  title: '审核意见',
  answered: (title: string): string => `${title} · 已修改`,
}

/** What fields say beside their own labels. */
export const fieldWords = {
  day: (year: number, month: number, day: number): string => `${year} 年 ${month} 月 ${day} 日`,
  chooseDay: '请选择日期',
  progress: '填报进度',
  blank: '未填写',
  withUnit: (label: string, unit: string): string => `${label}，单位${unit}`,
  required: '必填',
  count: (count: number): string => `${count} 字`,
  suggested: (suggested: number): string => `建议 ${suggested} 字左右`,
  countOf: (count: number, suggested: number): string => `${count} 字，建议 ${suggested} 字左右`,
  search: '搜索',
  clear: '清空',
  on: '开',
  off: '关',
}

/** The buttons of a dialog and a half-sheet. */
export const dialogWords = {
  confirm: '确定',
  cancel: '取消',
  busy: '处理中',
  close: '关闭',
  closeTitle: (title: string): string => `关闭${title}`,
}

/** What came and went, for eyes and for ears. */
export const diffWords = {
  added: '〔新增：',
  removed: '〔删去：',
  addedMark: '下划线',
  addedLegend: '为新增，',
  removedMark: '删除线',
  removedLegend: '为删去',
  same: '与上次提交相同',
}

/** A page or a part of one that is not here yet, or could not be had. */
export const failedWords = {
  retry: '重试',
  reference: (requestId: string): string => `问题编号 ${requestId}`,
  home: '回首页',
  loading: '正在加载',
}

/** Photos as tiles. */
export const photoWords = {
  room: (left: number): string => `还可添加 ${left} 张`,
  addRoom: (room: string): string => `添加照片${room}`,
  add: '添加照片',
  none: '没有佐证材料',
  full: (max: number | undefined): string => `已到 ${max} 份，删去一份才能再添加`,
  preparing: '正在压缩',
  uploading: (percent: number): string => `上传 ${percent}%`,
  waiting: '等待联网',
  later: '稍后自动上传',
  failed: '上传失败',
  nth: (position: number): string => `第 ${position} 张照片`,
  caption: '加说明',
  look: (name: string): string => `查看${name}`,
  retryLabel: (name: string, said: string): string => `${name}${said}，重试`,
  retry: '重试',
  removeLabel: (name: string): string => `删除${name}`,
  captionLabel: (name: string): string => `${name}，修改说明`,
}

/** 用户隐私保护指引 was refused. */
export const privacyWords = {
  title: '需要您的同意',
  again: '重新选择',
  leave: '不用了',
  read: '查看指引',
}

/** Scores, and setting them. */
export const scoreWords = {
  axis: (label: string, value: number | null, max: number): string =>
    `${label} ${value === null ? '未评分' : `${value} 分，满分 ${max} 分`}`,
  label: '自评分',
  max: (max: number): string => `满分 ${max} 分`,
  maxAndStep: (max: number, step: number): string => `满分 ${max} 分，每次 ${step} 分`,
  saidBlank: (label: string, max: number): string => `${label}未评分，满分 ${max} 分`,
  said: (label: string, value: string, max: number): string => `${label} ${value} 分，满分 ${max} 分`,
  blank: '未评分',
  lower: (label: string, step: number): string => `${label}减 ${step} 分`,
  raise: (label: string, step: number): string => `${label}加 ${step} 分`,
  zeroLabel: (label: string): string => `${label} 0 分`,
  zero: '0 分',
  fullLabel: (label: string, max: number): string => `${label}满分 ${max} 分`,
  full: '满分',
  typeLabel: (label: string): string => `输入${label}`,
  type: '输入',
  clearLabel: (label: string): string => `清除${label}`,
  clear: '清除',
  wrong: (max: number, step: number): string => `请填 0 到 ${max} 的分数，每次 ${step} 分`,
}

/** Long lists, some rows at a time. */
export const rowWords = {
  choices: '个',
  range: (from: number, shown: number, unit: string): string => `第 ${from}—${shown} ${unit}`,
  before: (drawn: number, unit: string): string => `前 ${drawn} ${unit}`,
  after: (drawn: number, unit: string): string => `后 ${drawn} ${unit}`,
  loading: '正在加载',
  more: '加载更多',
  unit: '条',
}

/** Where what was typed is. */
export const saveWords = {
  saving: '保存中',
  saved: (at: string): string => `已保存 ${at}`,
  offline: '离线，已存本机',
  unreached: '没连上服务器，已存本机，会自动再试',
  busy: '服务正忙，已存本机，会自动再试',
  quota: '云服务额度用完，已存本机，会自动再试',
  stopped: '没有存到服务器，已存本机',
  failed: '没有存下，请先不要离开',
  retry: '保存失败，点此重试',
  incomplete: '有数字还没保存',
}

/** The other years of whoever looks. */
export const yearWords = {
  others: '其他年度',
  waits: '待您办理',
  look: '查看',
}

/** Whether there is a network, and where what was written is meanwhile. */
export const storageWords = {
  full: '手机存储已满。写的内容会直接存到服务器：请保持联网，等显示“已保存”再离开；或清理手机空间。',
  unkept: (unkept: number): string => `手机存储已满，有 ${unkept} 项没有存下`,
  copy: '复制没存下的文字',
  keepOpen: (copyable: boolean): string =>
    `内容还在。连上网保存好，或清理出手机空间以前，请不要关掉小程序${copyable ? '；也可以先复制出来' : ''}。`,
  offline: (kept: boolean, pending: number): string =>
    `离线中${kept ? '，内容已存本机' : ''}${pending > 0 ? `，${pending} 项联网后自动上传` : ''}`,
}

/** What a field keeps of what was typed or pasted, and what it says of what it left out. */
export const keptOf = (typed: string): { readonly text: string; readonly said: string | undefined } => ({
  text: withoutUnseen(typed),
  said: losesSigns(typed) ? '粘贴的内容里有看不见的字符，已去掉' : undefined,
})

import type { ROUTING_TABS } from '@/contract/choices'
import type { AssessmentState } from '@/domain/assessment/assessment'
import type { UnionKind } from '@/domain/people/person'
import { stateWord } from './states'

export const ROUTING_TAB_WORDS: Readonly<Record<(typeof ROUTING_TABS)[number], string>> = {
  suggested: '待确认建议',
  unrouted: '待分派',
  routed: '已分派',
}

export const UNION_KIND_WORDS: Readonly<Record<UnionKind, string>> = {
  city: '地级以上市总工会',
  industry: '省产业（局）工会',
  group: '企业集团（公司）',
}

/** What the roster's suggestion goes by; a suggestion is never shown without it. */
export const suggestionBasisWords = (basis: string | null, no: number): string => {
  if (!basis) return '名录未注明依据'
  return basis
    .split(';')
    .map((each) => {
      const part = each.trim()
      const named = /^name says (.+)$/.exec(part)
      if (named) return `名称含“${named[1] ?? ''}”`
      if (part === 'name') return '名称含地名'
      if (part === 'imported roster') return '导入的名单写明'
      return part === 'list position' ? `名录顺序（第 ${no} 号）` : part
    })
    .join('，但')
}

/** The statement that goes with 改派, so that nobody fears for the work in progress. */
export const reassignmentStatement = (fromName: string, state: string): string =>
  `已填内容、照片、审核意见和全部办理记录都随企业一起移交，不会丢失。移交后${fromName}不再看到这家企业。` +
  (state === 'submitted' ? '这份评估表正等待审核，由新的责任工会重新开始审核。' : '')

export const ASSIGNMENT_GAP_WORDS = {
  union_missing: '请先选定责任工会。',
  union_unchanged: '这家企业已经由该单位负责，请另选一个。',
  reason_missing: '请写明改派的理由，它会记入办理记录。',
} as const

export const assignedWords = (enterpriseName: string, unionName: string): string =>
  `${enterpriseName}已由${unionName}负责`

/** What came of confirming suggestions; undefined where nothing was asked. */
export const confirmedWords = (tally: { readonly confirmed: number; readonly skipped: number }) => {
  const skipped = tally.skipped > 0 ? `${tally.skipped} 家刚刚已由他人分派，保持不变。` : ''
  if (tally.confirmed > 0) return { tone: 'ok' as const, text: `已确认 ${tally.confirmed} 家。${skipped}` }
  return skipped ? { tone: 'info' as const, text: skipped } : undefined
}

const EMPTY_ROUTING_WORDS: Readonly<
  Record<(typeof ROUTING_TABS)[number], { readonly title: string; readonly note: string }>
> = {
  suggested: { title: '没有待确认的建议', note: '名录给出的建议都已处理。' },
  unrouted: { title: '没有待分派的企业', note: '名录里没有建议的企业会列在这里。' },
  routed: { title: '还没有已分派的企业', note: '确认建议或分派以后，会列在这里。' },
}

export const emptyRoutingWords = (tab: (typeof ROUTING_TABS)[number], searching: boolean) =>
  searching ? { title: '没有找到这家企业', note: '换几个字试试，或到另外两栏里找。' } : EMPTY_ROUTING_WORDS[tab]

/** What the list of unions says of one: that it answers already, is suggested, or has nobody yet to review. */
export const unionChoiceNote = (
  union: { readonly unionId: string; readonly reviewers: readonly unknown[] },
  assignable: { readonly unionId: string | null; readonly suggestedUnionId: string | null },
): string | undefined => {
  if (union.unionId === assignable.unionId) return '现在的责任工会'
  const parts = [
    union.unionId === assignable.suggestedUnionId && '名录建议',
    union.reviewers.length === 0 && '还没有审核员',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : undefined
}

/** What is said once above a tab's rows; nothing where the rows speak for themselves. */
export const ROUTING_LEADS: Readonly<Record<(typeof ROUTING_TABS)[number], string | null>> = {
  suggested: '以下只是按名录推算的建议，通知没有规定责任工会。请核对后确认，不对的请改选。',
  unrouted: '名录没有给这些企业建议。勾选同一工会负责的几家，一次分派。分派前企业照常填报，提交后在这里等候。',
  routed: null,
}

/** A row's line: who answers for it, and its state once that matters to the routing. */
export const routingNote = (no: number, unionName: string | null, state: AssessmentState): string =>
  [
    `第 ${no} 号`,
    unionName,
    unionName === null && state === 'submitted' ? '已提交，等候分派' : state !== 'draft' && stateWord(state).label,
  ]
    .filter(Boolean)
    .join(' · ')

/** 责任工会分派. */
export const routingPage = {
  confirmChosenTitle: (selected: number): string => `确认所选 ${selected} 家的建议？`,
  confirmAllTitle: (suggested: number): string => `确认全部 ${suggested} 家的建议？`,
  confirmFoundTitle: (searched: string): string => `确认搜到“${searched}”的全部建议？`,
  confirmBody: '建议来自名录里的地名和排列顺序，可能有误。确认后，该工会即可审核这些企业；发现不对，可以随时改派。',
  confirmSuggestions: '确认建议',
  confirm: '确认',
  readingSuggestions: '正在读取建议名单',
  confirmAll: (suggested: number): string => `全部确认 ${suggested} 家`,
  confirmFound: '确认搜到的全部',
  chosen: (selected: number): string => `已选 ${selected} 家`,
  chooseNone: '取消选择',
  choosePage: '全选本页',
  confirmChosen: (selected: number): string => `确认所选 ${selected} 家`,
  tabs: '分派情况',
  search: '搜索序号、企业名称或拼音',
  enterprises: '家',
  total: (rows: number): string => `共 ${rows} 家`,
  reassign: '改派',
  assign: '分派',
  assignLabel: (name: string): string => `${name}分派`,
  unknownUnion: '未知工会',
  suggestionLabel: (name: string, union: string, basis: string): string => `${name}，建议${union}，依据${basis}`,
  suggestion: (union: string): string => `建议：${union}`,
  basis: (basis: string): string => `依据：${basis}`,
  chooseOtherLabel: (name: string): string => `${name}改选责任工会`,
  chooseOther: '改选',
  confirmLabel: (name: string): string => `${name}确认建议`,
}

/** 分派 of several to one union. */
export const assignManyWords = {
  toChosen: (count: number): string => `分派所选 ${count} 家`,
  toAll: (count: number): string => `全部分派 ${count} 家`,
  toFound: '分派搜到的全部',
  other: '改选工会',
  title: (count: number | undefined): string => (count === undefined ? '全部分派给一个工会' : `分派 ${count} 家`),
  note: '选定一个责任工会。办完会告知企业；已提交的，该工会即可审核。',
  reading: '正在读取名单',
  assigned: (count: number, unionName: string): string => `已分派 ${count} 家，由${unionName}负责`,
  nobody: '没有要分派的企业。',
}

/** 分派 and 改派 of one enterprise. */
export const assignForm = {
  addUnion: '列表里没有，新增工会',
  unionNameMissing: '请填写工会的全称。',
  unionNameTaken: '已经有同名的工会，请从列表里选。',
  notAdded: '没有新增',
  unionName: '工会全称',
  unionNameExample: '如：广东省交通运输工会',
  unionKind: '工会类别',
  addNone: '不新增了',
  addAndChoose: '新增并选定',
  reassign: '改派',
  assign: '分派',
  title: (name: string): string => `${name}责任工会`,
  now: (enterpriseName: string, unionName: string): string => `${enterpriseName}，现由${unionName}负责`,
  confirm: (name: string, name2: string): string => `${name}给${name2}`,
  chooseFirst: '请选定责任工会',
  notDone: (name: string): string => `没有${name}`,
  afterwards: '改派后',
  formerUnion: '原责任工会',
  reason: '改派理由',
  reasonExample: '如：企业注册地在该市',
  reasonHint: '记入办理记录，企业和新旧责任工会都能看到。',
  noUnionNamed: (search: string): string => `没有名称含“${search}”的工会，换几个字试试，或在下面新增。`,
  searchUnion: '搜索工会',
}

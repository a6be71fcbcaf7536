import type { WorklistTab } from '@/contract/worklist'

/** The tabs of a union's worklist. */
export const WORKLIST_TAB_WORDS: Readonly<Record<WorklistTab, string>> = {
  waiting: '待审核',
  returned: '已退回',
  endorsed: '已同意',
  unsubmitted: '未提交',
  departed: '已离开',
  all: '全部',
  handed_in: '已提交',
  received: '已接收',
}

const EMPTY_WORDS: Readonly<Record<WorklistTab, { readonly title: string; readonly note: string }>> = {
  waiting: { title: '没有待审核的评估表', note: '企业提交后会排到这里，也会发消息告诉您' },
  returned: { title: '没有退回修改的评估表', note: '退回企业的评估表，改好再次提交前都在这里' },
  endorsed: { title: '还没有同意呈报的评估表', note: '审核通过的评估表会排到这里' },
  unsubmitted: { title: '企业都已提交', note: '不用催办' },
  departed: { title: '没有离开台账的企业', note: '注销、合并或移出台账的企业会排到这里' },
  all: { title: '还没有企业', note: '省产改办分派给本工会的企业会排到这里' },
  handed_in: { title: '还没有提交的评估表', note: '企业提交过的评估表都排到这里' },
  received: { title: '还没有省级接收的评估表', note: '省产改办接收以后会排到这里' },
}

/** What an empty tab says, and why it is empty. */
export const emptyTabWords = (tab: WorklistTab, searching: boolean) =>
  searching ? { title: '没有找到这家企业', note: '换几个字试试，或清空搜索框看全部' } : EMPTY_WORDS[tab]

import type { Page } from 'playwright-core'
import { chooseFile, filledForm } from './word-form'
import { opens, tapButton, ticking, unfolds } from './page-taps'

/** Where a page of the product is found, by whom, and what they tap there. */
export interface PageAddress {
  readonly page: string
  readonly as: string
  readonly query?: string
  /** Words that are there once it is drawn. */
  readonly shows: string | RegExp
  /** What lies over the page, and how it is opened. */
  readonly over?: string
  readonly then?: (page: Page) => Promise<void>
}

const FILLING = 'local-contact-031'
const SUBMITTED = 'local-contact-034'
const RETURNED = 'local-contact-032'
const REVIEWER = 'local-reviewer-dongguan'
const OFFICE = 'local-office-1'

const contact = (page: string) => `packages/contact/pages/${page}/index`
const papers = (page: string) => `packages/papers/pages/${page}/index`
const reviewer = (page: string) => `packages/reviewer/pages/${page}/index`
const office = (page: string) => `packages/office/pages/${page}/index`

export const pageAddresses: readonly PageAddress[] = [
  { page: 'pages/home/index', as: '', shows: '省产改办' },
  { page: 'pages/home/index', as: FILLING, shows: '距12月15日截止' },
  { page: 'pages/home/index', as: RETURNED, shows: '退回修改 2 项' },
  { page: 'pages/bind/index', as: 'somebody-new', shows: '请输入邀请码' },
  { page: 'pages/inbox/index', as: RETURNED, shows: /消息|退回/ },
  { page: 'pages/settings/index', as: FILLING, shows: '增加提醒次数' },
  { page: contact('dimension'), as: FILLING, query: 'id=c2026-e031&d=skills&no=8', shows: '培训签到表' },
  { page: contact('dimension'), as: RETURNED, query: 'id=c2026-e032&d=skills&no=8', shows: '请补充今年实际支出凭证' },
  { page: contact('check'), as: FILLING, query: 'id=c2026-e031', shows: '项必须处理' },
  { page: contact('receipt'), as: SUBMITTED, query: 'id=c2026-e034', shows: '撤回修改' },
  { page: contact('preview'), as: SUBMITTED, query: 'id=c2026-e034', shows: /自评/ },
  { page: contact('extension'), as: FILLING, query: 'id=c2026-e031', shows: '希望延期到' },
  { page: reviewer('extensions'), as: REVIEWER, shows: '延期申请' },
  { page: reviewer('nudge'), as: REVIEWER, shows: '催办整栏' },
  { page: reviewer('totals'), as: OFFICE, shows: '从应填报到接收' },
  { page: reviewer('totals'), as: REVIEWER, shows: '从应填报到接收' },
  {
    page: reviewer('totals'),
    as: OFFICE,
    shows: '从应填报到接收',
    over: 'days',
    then: unfolds('收起', /^看每天提交的/),
  },
  {
    page: reviewer('totals'),
    as: OFFICE,
    shows: '从应填报到接收',
    over: 'scores',
    then: unfolds('收起', '得分', /^看技能培育的/),
  },
  {
    ...{ page: office('progress'), as: OFFICE, shows: '第 3 项没有佐证', query: 'filter=all&counted=unevidenced%2F3' },
    over: 'what it is narrowed to',
  },
  { page: office('nudge-unions'), as: OFFICE, shows: '全部提醒' },
  { page: office('receive-many'), as: OFFICE, shows: '待接收' },
  { page: office('extend-many'), as: OFFICE, query: 'filter=draft', shows: '延期全部' },
  { page: papers('unreached'), as: OFFICE, shows: '全部' },
  { page: papers('reminder-check'), as: OFFICE, shows: '发送测试消息' },
  { page: papers('sent-messages'), as: OFFICE, query: 'enterprise=e031', shows: /条|没有发送记录/ },
  { page: papers('audit'), as: OFFICE, shows: '只记做了什么' },
  { page: papers('audit'), as: OFFICE, shows: '只记做了什么', over: '筛选', then: opens('筛选') },
  { page: papers('own-data'), as: REVIEWER, shows: '保存了什么', over: 'erase', then: opens('删除能删的信息') },
  { page: papers('web-sessions'), as: REVIEWER, shows: '现在没有电脑登录' },
  { page: papers('audit'), as: FILLING, query: 'own=1', shows: /操作记录/ },
  { page: papers('own-feedback'), as: FILLING, shows: '您还没有发过投诉建议' },
  { page: office('feedback'), as: OFFICE, shows: /投诉建议/ },
  { page: office('delivery'), as: OFFICE, shows: '点数字看是哪些' },
  { page: office('health'), as: OFFICE, shows: '唯一索引' },
  { page: papers('seats'), as: FILLING, shows: '添加席位' },
  { page: papers('help'), as: FILLING, shows: '遇到问题找谁' },
  { page: papers('people'), as: OFFICE, shows: /绑定/ },
  { page: papers('materials'), as: FILLING, shows: '台账核对' },
  { page: papers('materials'), as: OFFICE, shows: '遴选审定' },
  { page: papers('report'), as: FILLING, query: 'id=c2026-e031-stage', shows: '企业推进产改工作取得的成效' },
  { page: papers('report'), as: RETURNED, query: 'id=c2026-e032-stage', shows: '退回意见' },
  { page: papers('report'), as: REVIEWER, query: 'id=c2026-e034-stage', shows: '看过以后，请接收或退回修改' },
  {
    ...{ page: papers('report'), as: REVIEWER, query: 'id=c2026-e034-stage', shows: '看过以后，请接收或退回修改' },
    ...{ over: 'return', then: opens('退回修改') },
  },
  { page: papers('reports'), as: REVIEWER, query: 'kind=stage', shows: '未动笔' },
  { page: papers('reports'), as: OFFICE, query: 'kind=summary', shows: '广州市总工会' },
  { page: papers('ledger'), as: FILLING, shows: '请核对本单位的台账' },
  {
    page: papers('ledger'),
    as: FILLING,
    shows: '请核对本单位的台账',
    over: 'a form',
    then: async (page) => {
      await tapButton(page, '逐项修改')
      await page.getByText('还没有改动。').waitFor()
    },
  },
  { page: papers('ledger-list'), as: REVIEWER, shows: '导出 Excel' },
  { page: papers('ledger-list'), as: OFFICE, shows: '设置栏目' },
  { page: papers('ledger-confirm'), as: REVIEWER, shows: '改了 2 处' },
  { page: papers('ledger-entry'), as: REVIEWER, query: 'id=c2026-e034', shows: '企业核对：改了 2 处' },
  {
    ...{ page: papers('ledger-entry'), as: REVIEWER, query: 'id=c2026-e034', shows: '企业核对：改了 2 处' },
    ...{ over: 'return', then: opens('退回') },
  },
  { page: papers('ledger-columns'), as: OFFICE, shows: '统一社会信用代码' },
  {
    ...{ page: papers('ledger-columns'), as: OFFICE, shows: '统一社会信用代码' },
    ...{ over: 'column', then: opens('添加栏目') },
  },
  { page: papers('roster-import'), as: OFFICE, shows: '名单要怎样准备' },
  {
    page: papers('roster-import'),
    as: OFFICE,
    shows: '名单要怎样准备',
    over: 'a preview',
    then: async (page) => {
      await chooseFile(
        page,
        '名单.csv',
        Buffer.from('序号,企业名称\r\n4,广州排水股份公司\r\n,南方交投控股有限公司\r\n'),
      )
      await tapButton(page, /^疑似更名/)
      await page.getByText('待确认', { exact: true }).waitFor()
    },
  },
  { page: papers('form'), as: FILLING, query: 'id=c2026-e031', shows: '还没有提交，导出的是草稿' },
  { page: papers('form'), as: REVIEWER, query: 'id=c2026-e077', shows: '导出 Word' },
  { page: papers('stamp'), as: SUBMITTED, query: 'id=c2026-e034', shows: /本版编码/ },
  { page: papers('stamp'), as: RETURNED, query: 'id=c2026-e032', shows: '评估表正在修改' },
  { page: papers('word-in'), as: FILLING, query: 'id=c2026-e031', shows: '请选择按附件 1 填写的评估表' },
  {
    page: papers('word-in'),
    as: FILLING,
    query: 'id=c2026-e031',
    shows: '请选择按附件 1 填写的评估表',
    over: 'a preview',
    then: async (page) => {
      await chooseFile(page, '评估表.docx', await filledForm())
      await page.getByText('文件里的单位名称是').waitFor()
    },
  },
  { page: reviewer('worklist'), as: REVIEWER, shows: '修改后再次提交' },
  { page: reviewer('worklist'), as: REVIEWER, shows: '修改后再次提交', over: 'narrow', then: opens('筛选') },
  { page: reviewer('worklist'), as: REVIEWER, shows: '修改后再次提交', over: 'views', then: opens('常用筛选') },
  { page: reviewer('worklist'), as: REVIEWER, shows: '修改后再次提交', over: 'ticks', then: ticking },
  { page: reviewer('review'), as: REVIEWER, query: 'id=c2026-e077', shows: '修改后再次提交：要求改 2 项' },
  {
    ...{ page: reviewer('review'), as: REVIEWER, query: 'id=c2026-e077', shows: '逐类审核' },
    ...{ over: 'a remark that is being written', then: opens(/^组织领导/, /写意见$/) },
  },
  { page: reviewer('phrases'), as: REVIEWER, shows: '还没有常用语', over: 'a phrase', then: opens('添加一条') },
  { page: office('progress'), as: OFFICE, shows: '各责任工会进展' },
  { page: office('progress'), as: OFFICE, query: 'filter=all', shows: '一并延期', over: 'ticks', then: ticking },
  { page: office('routing'), as: OFFICE, shows: '待确认建议' },
  { page: office('cycle'), as: OFFICE, shows: '催办日历' },
  { page: office('edition'), as: OFFICE, shows: '粤产改办〔2023〕10号 附件 1' },
  { page: office('enterprise'), as: OFFICE, query: 'id=e031', shows: '办理记录' },
  {
    ...{ page: office('enterprise'), as: OFFICE, query: 'id=e031', shows: '办理记录' },
    ...{ over: 'extension', then: opens(/延到|延期/) },
  },
  { page: office('invitations'), as: OFFICE, shows: '企业填报人' },
  { page: office('people'), as: OFFICE, shows: '省产改办同事' },
  { page: office('unions'), as: OFFICE, shows: /审核员 \d+ 人/ },
  {
    ...{ page: office('people'), as: OFFICE, shows: '省产改办同事' },
    ...{ over: 'unbinding', then: opens(/^解除绑定：/) },
  },
  { page: office('people'), as: 'somebody-new', shows: '您还没有绑定单位' },
  { page: papers('quotas'), as: OFFICE, shows: '东莞市总工会' },
  { page: papers('nominations'), as: REVIEWER, shows: '还可遴选 1 家' },
  { page: papers('nominations'), as: REVIEWER, shows: '未提交', over: 'nominee', then: opens('增加企业') },
  { page: papers('nomination-review'), as: OFFICE, shows: '待审定' },
  { page: papers('nomination-review'), as: OFFICE, query: 'union=u-guangzhou', shows: '不予入库' },
  { page: papers('nomination-review'), as: OFFICE, query: 'union=u-guangzhou&many=provincial', shows: '排第 1' },
  {
    ...{ page: papers('nomination-review'), as: OFFICE, query: 'union=u-guangzhou', shows: '不予入库' },
    ...{ over: 'verdict', then: opens(/^不予/) },
  },
  { page: papers('package'), as: REVIEWER, shows: '不代为报送' },
  { page: papers('package'), as: SUBMITTED, shows: '生成' },
  {
    page: reviewer('review'),
    as: REVIEWER,
    query: 'id=c2026-e077',
    shows: '逐类审核',
    over: 'endorsement and its signature',
    then: async (page) => {
      await opens(/^同意呈报/)(page)
      await tapButton(page, '在屏幕上手写签名')
      await page.getByText('请在框内书写姓名').waitFor()
    },
  },
]

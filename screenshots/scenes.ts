import type { Page } from 'playwright-core'
import { nextYearScenes } from './next-year-scenes'
import type { Scene, Stage } from './stage'

const CONTACT = '/packages/contact/pages'
const REVIEWER = '/packages/reviewer/pages'
const OFFICE = '/packages/office/pages'
const PAPERS = '/packages/papers/pages'

const home = (): string => '/pages/home/index'
const assessment =
  (page: string, no: number, more = '') =>
  ({ cycleId }: Stage): string =>
    `${page}/index?id=${cycleId}-e${String(no).padStart(3, '0')}${more}`

const FILLING = 'local-contact-031'
const SUBMITTED = 'local-contact-034'
const RETURNED = 'local-contact-032'
const REVIEWING = 'local-reviewer-dongguan'
const OFFICER = 'local-office-1'

const tap =
  (...texts: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const text of texts) await page.getByText(text).first().tap()
  }

const click =
  (...selectors: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const selector of selectors) await page.locator(selector).first().click()
  }

/** The same pages at a computer. */
const wideScenes: readonly Scene[] = [
  {
    ...{ name: 'wide-review', as: REVIEWING, path: home, shows: '广东微观科技有限公司', desktop: true },
    then: click('text=东莞市以纯集团有限公司', '[role=tab]:has-text("技能培育")', 'text=写意见'),
  },
]

/** The province in the midst of its year. */
export const provinceScenes: readonly Scene[] = [
  { name: 'office-progress', as: OFFICER, path: () => `${OFFICE}/progress/index`, shows: '各责任工会进展' },
  { name: 'office-totals', as: OFFICER, path: () => `${REVIEWER}/totals/index`, shows: '从应填报到接收' },
  {
    ...{ name: 'wide-totals', as: OFFICER, path: () => `${REVIEWER}/totals/index`, desktop: true },
    ...{ shows: '从应填报到接收', then: click('[role=tab]:has-text("得分")') },
  },
  {
    ...{ name: 'wide-progress', as: OFFICER, path: () => `${OFFICE}/progress/index?filter=all`, desktop: true },
    ...{ shows: '广州海格通信集团股份有限公司', then: click('text=日立电梯（中国）有限公司') },
  },
]

/** From the first invitation to the receipt. */
const contactScenes: readonly Scene[] = [
  { name: 'bind-code', as: 'somebody-new', path: () => '/pages/bind/index', shows: '请输入邀请码' },
  {
    name: 'bind-accept',
    as: 'somebody-new',
    path: ({ invitationCode }) => `/pages/bind/index?code=${invitationCode}`,
    shows: '确认绑定',
  },
  { name: 'contact-home', as: FILLING, path: home, shows: '距12月15日截止' },
  { name: 'contact-home-dark', as: FILLING, path: home, shows: '距12月15日截止', theme: 'dark' },
  { name: 'contact-home-elder', as: FILLING, path: home, shows: '距12月15日截止', mode: 'elder' },
  {
    name: 'contact-dimension',
    as: FILLING,
    path: assessment(`${CONTACT}/dimension`, 31, '&d=skills&no=8'),
    shows: '培训签到表',
  },
  { name: 'contact-check', as: FILLING, path: assessment(`${CONTACT}/check`, 31), shows: '项必须处理' },
  { name: 'contact-receipt', as: SUBMITTED, path: assessment(`${CONTACT}/receipt`, 34), shows: '撤回修改' },
  { name: 'contact-returned', as: RETURNED, path: home, shows: '退回修改 2 项' },
  {
    name: 'contact-returned-indicator',
    as: RETURNED,
    path: assessment(`${CONTACT}/dimension`, 32, '&d=skills&no=8'),
    shows: '请补充今年实际支出凭证',
  },
  { name: 'contact-materials', as: SUBMITTED, path: () => `${PAPERS}/materials/index`, shows: '台账' },
  { name: 'contact-stamp', as: SUBMITTED, path: assessment(`${PAPERS}/stamp`, 34), shows: '盖章' },
  { name: 'contact-settings', as: FILLING, path: () => '/pages/settings/index', shows: '增加提醒次数' },
]

const reviewerScenes: readonly Scene[] = [
  { name: 'reviewer-worklist', as: REVIEWING, path: () => `${REVIEWER}/worklist/index`, shows: '修改后再次提交' },
  {
    name: 'reviewer-overview',
    as: REVIEWING,
    path: assessment(`${REVIEWER}/review`, 77),
    shows: '修改后再次提交：要求改 2 项',
  },
  {
    name: 'reviewer-changed',
    as: REVIEWING,
    path: assessment(`${REVIEWER}/review`, 77),
    shows: '修改后再次提交：要求改 2 项',
    then: tap('9. 自建'),
  },
  {
    name: 'reviewer-remark',
    as: REVIEWING,
    path: assessment(`${REVIEWER}/review`, 34),
    shows: '逐类审核',
    then: tap('组织领导', '写意见'),
  },
  {
    name: 'reviewer-unsubmitted',
    as: REVIEWING,
    path: () => `${REVIEWER}/worklist/index`,
    shows: '修改后再次提交',
    then: tap('未提交'),
  },
]

const officeScenes: readonly Scene[] = [
  { name: 'office-routing', as: OFFICER, path: () => `${OFFICE}/routing/index`, shows: '待确认建议' },
  { name: 'office-cycle', as: OFFICER, path: () => `${OFFICE}/cycle/index`, shows: '催办日历' },
  { name: 'office-enterprise', as: OFFICER, path: () => `${OFFICE}/enterprise/index?id=e031`, shows: '办理记录' },
  { name: 'office-invitations', as: OFFICER, path: () => `${OFFICE}/invitations/index`, shows: '企业填报人' },
  {
    name: 'office-extension',
    as: OFFICER,
    path: () => `${OFFICE}/enterprise/index?id=e031`,
    shows: '办理记录',
    then: tap('可以延到'),
  },
  {
    name: 'office-departure',
    as: OFFICER,
    path: () => `${OFFICE}/enterprise/index?id=e031`,
    shows: '办理记录',
    then: tap('注销、合并入其他企业', '并入台账上的另一家企业'),
  },
  {
    name: 'console',
    as: OFFICER,
    path: () => 'console',
    shows: '截止日期提醒',
    desktop: true,
    before: async ({ acceptsMessage, does, cycleId }) => {
      await acceptsMessage(FILLING)
      await does(REVIEWING, 'worklist.nudge', { assessmentIds: [`${cycleId}-e031`] })
    },
  },
]

export const scenes: readonly Scene[] = [
  ...contactScenes,
  ...reviewerScenes,
  ...officeScenes,
  ...nextYearScenes,
  ...wideScenes,
]

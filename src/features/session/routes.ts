/** Every page, by its subpackage and folder, as app.config.ts lists them; a test holds the two together. */
export const PAGES = [
  'home',
  'bind',
  'inbox',
  'settings',
  'contact/dimension',
  'contact/check',
  'contact/receipt',
  'contact/preview',
  'contact/extension',
  'reviewer/worklist',
  'reviewer/review',
  'reviewer/phrases',
  'reviewer/extensions',
  'reviewer/nudge',
  'reviewer/totals',
  'office/progress',
  'office/routing',
  'office/enterprise',
  'office/cycle',
  'office/edition',
  'office/invitations',
  'office/people',
  'office/extend-many',
  'office/receive-many',
  'office/unions',
  'office/nudge-unions',
  'office/delivery',
  'office/health',
  'office/feedback',
  'papers/materials',
  'papers/form',
  'papers/word-in',
  'papers/ledger',
  'papers/ledger-entry',
  'papers/ledger-list',
  'papers/ledger-confirm',
  'papers/ledger-columns',
  'papers/stamp',
  'papers/report',
  'papers/reports',
  'papers/quotas',
  'papers/nominations',
  'papers/nomination-review',
  'papers/package',
  'papers/roster-import',
  'papers/seats',
  'papers/people',
  'papers/help',
  'papers/unreached',
  'papers/reminder-check',
  'papers/sent-messages',
  'papers/audit',
  'papers/own-feedback',
  'papers/web-sessions',
  'papers/own-data',
] as const
export type Page = (typeof PAGES)[number]

/** Parameters of a page's address; what is undefined is left out. */
export type PageParameters = Readonly<Record<string, string | number | undefined>>

/** The address of a page. It goes out in messages and in cards that people send each other, so no page ever moves. */
export const pageUrl = (page: Page, parameters: PageParameters = {}): string => {
  const [first, second] = page.split('/')
  const path = second === undefined ? `/pages/${page}/index` : `/packages/${first}/pages/${second}/index`
  const query = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

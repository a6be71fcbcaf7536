const page = (name: string) => `pages/${name}/index`

const subPackage = (role: string, names: readonly string[]) => ({
  root: `packages/${role}`,
  name: role,
  pages: names.map(page),
})

const inBrowser = process.env.TARO_ENV === 'h5'

export default defineAppConfig({
  // The first one is the entry.
  pages: ['home', 'bind', 'inbox', 'settings'].map(page),
  subPackages: [
    subPackage('contact', ['dimension', 'check', 'receipt', 'preview', 'extension']),
    subPackage('reviewer', ['worklist', 'review', 'phrases', 'extensions', 'nudge', 'totals']),
    subPackage('office', [
      'progress',
      'routing',
      'enterprise',
      'cycle',
      'edition',
      'invitations',
      'people',
      'unions',
      'nudge-unions',
      'extend-many',
      'delivery',
      'health',
      'feedback',
      'receive-many',
    ]),
    // Everything around the table: reports, the ledger, stamped sheets, files in and out. For all roles.
    subPackage('papers', [
      'materials',
      'form',
      'word-in',
      'ledger',
      'ledger-entry',
      'ledger-list',
      'ledger-confirm',
      'ledger-columns',
      'stamp',
      'report',
      'reports',
      'quotas',
      'nominations',
      'nomination-review',
      'package',
      'roster-import',
      'seats',
      'unreached',
      'people',
      'help',
      'reminder-check',
      'sent-messages',
      'audit',
      'own-feedback',
      'web-sessions',
      'own-data',
    ]),
  ],
  // A contact goes on from home to the form: it is there by then.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['contact'] } },
  window: {
    navigationBarTitleText: '产改评估',
    // WeChat reads @names from theme.json; the browser's bar takes any CSS value, so the page's own tokens colour it.
    navigationBarBackgroundColor: inBrowser ? 'var(--navigation-background, #ededed)' : '@navigationBackground',
    navigationBarTextStyle: inBrowser ? 'var(--navigation-text, #000)' : '@navigationText',
    // Taro's H5 bar (title and back) is drawn only when this is said.
    navigationStyle: 'default',
    backgroundColor: '@pageBackground',
    backgroundTextStyle: '@pullText',
  },
  darkmode: true,
  // WeChat on a computer lets its windows be drawn wider only where this is said.
  resizable: true,
  themeLocation: 'theme.json',
  ...(inBrowser ? {} : { sitemapLocation: 'sitemap.json' }),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})

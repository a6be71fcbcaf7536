const page = (name: string) => `pages/${name}/index`

const subPackage = (role: string, names: readonly string[]) => ({
  root: `packages/${role}`,
  name: role,
  pages: names.map(page),
})

export default defineAppConfig({
  // The first one is the entry.
  pages: ['home', 'bind', 'inbox', 'settings'].map(page),
  subPackages: [
    subPackage('contact', ['dimension', 'check', 'receipt', 'preview']),
    subPackage('reviewer', ['worklist', 'review']),
    subPackage('office', ['progress', 'routing', 'enterprise', 'cycle', 'invitations']),
  ],
  window: {
    navigationBarTitleText: '产改评估',
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText' as 'black',
    backgroundColor: '@pageBackground',
    backgroundTextStyle: '@pullText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})

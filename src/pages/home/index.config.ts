const inBrowser = process.env.TARO_ENV === 'h5'

export default definePageConfig({
  navigationBarTitleText: '产改评估',
  enablePullDownRefresh: true,
  // The red hero begins at the bar. In a browser the document is marked instead (services/appearance-surroundings.h5.ts).
  ...(inBrowser ? {} : { navigationBarBackgroundColor: '@heroBackground', navigationBarTextStyle: '@heroText' }),
})

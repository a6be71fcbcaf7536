export default definePageConfig({
  navigationBarTitleText: '审核员和同事',
  enablePullDownRefresh: true,
})

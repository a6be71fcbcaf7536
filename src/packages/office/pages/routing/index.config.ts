export default definePageConfig({
  navigationBarTitleText: '责任工会分派',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

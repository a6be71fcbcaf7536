export default definePageConfig({
  navigationBarTitleText: '全省进度',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

export default definePageConfig({ navigationBarTitleText: '填报预览', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '企业遴选', enablePullDownRefresh: true })

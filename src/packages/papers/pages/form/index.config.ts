export default definePageConfig({ navigationBarTitleText: '导出评估表', enablePullDownRefresh: true })

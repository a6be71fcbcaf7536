export default definePageConfig({ navigationBarTitleText: '产改评估' })

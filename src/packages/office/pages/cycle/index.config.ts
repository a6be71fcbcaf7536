export default definePageConfig({ navigationBarTitleText: '评估周期' })

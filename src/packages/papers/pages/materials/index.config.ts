export default definePageConfig({ navigationBarTitleText: '材料与报告' })

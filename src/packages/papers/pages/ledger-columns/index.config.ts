export default definePageConfig({ navigationBarTitleText: '台账栏目' })

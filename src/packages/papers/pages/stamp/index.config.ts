export default definePageConfig({ navigationBarTitleText: '盖章件' })

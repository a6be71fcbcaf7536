export default definePageConfig({ navigationBarTitleText: '从 Word 填入' })

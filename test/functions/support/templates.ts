import type { MessageTemplate } from '../../../emulator'

/** The templates as they are applied for in WeChat's console; the emulator checks each field by them. */
export const template: Readonly<Record<string, MessageTemplate>> = {
  'template-deadline': { title: '截止提醒', fields: { thing1: '事项', date2: '截止日期', thing3: '提示' } },
  'template-result': { title: '结果通知', fields: { thing1: '企业', phrase2: '结果', thing3: '说明' } },
  'template-todo': { title: '待办提醒', fields: { thing1: '事项', number2: '数量', thing3: '提示' } },
}

import type { MessageTemplate } from '../emulator'

/** Ids by the environment variable that carries them to the functions. In production the WeChat console gives others. */
export const TEMPLATE_IDS = {
  TEMPLATE_DEADLINE: 'local-template-deadline',
  TEMPLATE_RESULT: 'local-template-result',
  TEMPLATE_TODO: 'local-template-todo',
} as const

/** The templates to apply for in the WeChat console, field by field; the stand-in refuses a message that does not fit. */
export const MESSAGE_TEMPLATES: Readonly<Record<string, MessageTemplate>> = {
  [TEMPLATE_IDS.TEMPLATE_DEADLINE]: {
    title: '截止日期提醒',
    fields: { thing1: '事项', date2: '截止日期', thing3: '提示' },
  },
  [TEMPLATE_IDS.TEMPLATE_RESULT]: {
    title: '审核结果通知',
    fields: { thing1: '企业', phrase2: '结果', thing3: '说明' },
  },
  [TEMPLATE_IDS.TEMPLATE_TODO]: {
    title: '待办事项通知',
    fields: { thing1: '事项', number2: '数量', thing3: '提示' },
  },
}

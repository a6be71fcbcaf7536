import type { Emulator } from '../../../emulator'

export const TEMPLATE = 'tpl-deadline'
export const EVERY = 'tpl-every'

/** One valid value for each kind of field. */
export const VALID: Readonly<Record<string, string>> = {
  thing1: '字'.repeat(20),
  number1: '12.5',
  letter1: 'ABC',
  symbol1: '！？',
  character_string1: 'No.2023-001',
  time1: '2023年12月15日 15:01',
  date1: '2023年12月15日',
  amount1: '¥12.50',
  phone_number1: '+86-020-12345678',
  car_number1: '粤A12345',
  name1: '张三',
  phrase1: '待审核',
}

export const WECHAT_OPTIONS = {
  functionEnv: { WX_APPID: 'wx123', WX_SECRET: 'secret' },
  messageTemplates: {
    [TEMPLATE]: { title: '填报截止提醒', fields: { thing1: '事项', time2: '截止时间' } },
    [EVERY]: { title: '全部字段', fields: Object.fromEntries(Object.keys(VALID).map((field) => [field, field])) },
  },
  pages: ['pages/home/index'],
}

export const CREDENTIALS = { grant_type: 'client_credential', appid: 'wx123', secret: 'secret' }

export const DATA = { thing1: { value: '产改阶段性评估表' }, time2: { value: '2023年12月15日 23:59' } }

export type Answer = Readonly<Record<string, unknown>>

/** Calls the stand-in for WeChat as a function of the product would, with a token that it fetches itself. */
export class WechatClient {
  token = ''

  constructor(readonly emulator: Emulator) {}

  async post(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${this.emulator.origin}/wechat${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return (await response.json()) as Answer
  }

  async authorise(): Promise<void> {
    this.token = String((await this.post('/cgi-bin/stable_token', CREDENTIALS))['access_token'])
  }

  /** What a person answers to the popup. */
  async answerPopup(openId: string, templateId: string, result = 'accept'): Promise<unknown> {
    const response = await fetch(`${this.emulator.origin}/client/subscribe`, {
      method: 'POST',
      body: JSON.stringify({ templateId, result }),
      headers: { 'x-local-openid': openId },
    })
    return response.json()
  }

  async send(openId: string, more: object = {}): Promise<Answer> {
    return this.post(`/cgi-bin/message/subscribe/send?access_token=${this.token}`, {
      touser: openId,
      template_id: TEMPLATE,
      page: 'pages/home/index?id=1',
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: DATA,
      ...more,
    })
  }
}

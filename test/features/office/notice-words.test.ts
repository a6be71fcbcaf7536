import { getInstant } from '@/domain/calendar/instant'
import { noticeWords } from '@/text/office-notices'
import { checkWords } from '@/text/reminder-check'

const since = getInstant(Date.parse('2026-12-15T09:07:00+08:00'))

describe('a notice says what is wrong, since when, and who does what about it', () => {
  test.each([
    ['40001', 'WX_SECRET'],
    ['40125', 'WX_SECRET'],
    ['40013', 'WX_APPID'],
    ['40003', 'WX_APPID'],
    ['40037', 'TEMPLATE_'],
    ['41030', 'WX_MINIPROGRAM_STATE'],
    ['40164', 'IP 白名单'],
    ['no_token', 'api.weixin.qq.com'],
    ['49999', '微信开放文档'],
  ])('WeChat’s %s', (code, names) => {
    const { title, lines } = noticeWords({ kind: 'wechat_configuration', code, words: 'invalid', since })
    const text = lines.join('')
    expect(title).toContain(code === 'no_token' ? '发不出去' : code)
    expect(text).toContain(names)
    expect(text).toContain('12月15日 09:07')
    expect(text).toContain('请系统管理员')
    expect(text).toContain('微信的答复：invalid')
  })

  test('a template that is not configured, and a year whose holidays are not known', () => {
    const missing = noticeWords({ kind: 'no_template', code: 'result', words: '', since: null })
    expect(missing.title).toContain('审核结果')
    expect(missing.lines.join('')).toContain('TEMPLATE_RESULT')
    const wrong = noticeWords({ kind: 'wrong_fields', code: 'todo', words: 'thing1=subjct', since: null })
    expect(wrong.lines.join('')).toMatch(/TEMPLATE_TODO_FIELDS.*thing1=subjct/)
    const unknown = noticeWords({ kind: 'unknown_holidays', code: '2031', words: '', since })
    expect(unknown.title).toContain('2031 年')
    expect(unknown.lines.join('')).toContain('更新程序')
  })
})

describe('a test message says what WeChat answered, and what to do next', () => {
  test.each([
    ['sent', null, '服务通知'],
    ['no_template', null, '系统管理员'],
    ['no_consent', null, '增加提醒次数'],
    ['refused', 43101, '去微信设置里打开'],
    ['failed', 47003, '字段'],
    ['failed', 45009, '明天再试'],
    ['failed', -1, '再试'],
    ['failed', 12345, '再试'],
    ['configuration', 40037, '模板 ID'],
    ['configuration', 0, 'WX_SECRET'],
    ['unknown', null, '再试一次'],
  ] as const)('%s %p', (outcome, code, says) => {
    const { lines, tag } = checkWords({ kind: 'todo', outcome, code, words: null, left: 1 })
    expect(tag).not.toBe('')
    expect(lines.join('')).toContain(says)
    if (code !== null) expect(lines.join('')).toContain(`微信代码 ${code}`)
  })
})

import { render, screen } from '@testing-library/react'
import { KEPT_DATA } from '@/domain/privacy/kept-data'
import { LEFT_KEPT_DAYS, MESSAGES_KEPT_DAYS } from '@/domain/privacy/left-person'
import { PrivacyNote } from '@/pages/bind/privacy-note'
import { KEPT_WORDS } from '@/text/bind-page'

const line = (beginning: string): string => screen.getByText(new RegExp(`^${beginning}：`)).textContent ?? ''

describe('个人信息说明, before anybody is bound', () => {
  beforeEach(() => void render(<PrivacyNote />))

  test.each(Object.entries(KEPT_DATA))('says of %s whether it goes or stays', (datum, { rule }) => {
    const stays = rule === 'archive' || rule === 'bound'
    const word = KEPT_WORDS[datum as keyof typeof KEPT_DATA]
    expect([line('会删除的').includes(word), line('随材料留存的').includes(word)]).toEqual([!stays, stays])
  })

  test('says after how long, in the words of every day', () => {
    expect([LEFT_KEPT_DAYS, MESSAGES_KEPT_DAYS]).toEqual([180, 730])
    expect(line('会删除的')).toMatch(/半年后[^]*两年后[^]*30 天后[^]*一天内/)
  })

  test('is read at a glance: no line is long, and none speaks of how the program works', () => {
    const lines = screen.getAllByText(/。$/).map(({ textContent }) => textContent ?? '')
    expect(lines.filter((each) => each.length > 80)).toEqual([])
    expect(lines.join('')).not.toMatch(/openid|请求编号|730|代号/)
  })
})

import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '@/components/button/button'
import { Cell } from '@/components/cell/cell'
import { CheckList, ChoiceList } from '@/components/choice-list/choice-list'
import { DiffText } from '@/components/diff-text/diff-text'
import { FailedState } from '@/components/failed-state/failed-state'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { Radar } from '@/components/radar/radar'
import { StackedBar } from '@/components/stacked-bar/stacked-bar'
import { StatusTag, type Tone } from '@/components/status-tag/status-tag'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { Tabs } from '@/components/tabs/tabs'

describe('no colour stands alone', () => {
  it.each<Tone>(['ok', 'warn', 'info', 'danger', 'neutral'])('a %s tag has an icon and a word', (tone) => {
    const { container } = render(<StatusTag tone={tone} text='待审核' />)
    expect(container.querySelector('.k-icon')).not.toBeNull()
    expect(container.textContent).toBe('待审核')
  })

  it('what was inserted and removed is also marked in text', () => {
    const { container } = render(
      <DiffText
        legend={false}
        segments={[
          { kind: 'equal', text: '全年培训' },
          { kind: 'delete', text: '若干' },
          { kind: 'insert', text: '42' },
          { kind: 'equal', text: '期' },
        ]}
      />,
    )
    expect(container.textContent).toBe('全年培训〔删去：若干〕〔新增：42〕期')
  })

  it('says that nothing changed', () => {
    render(<DiffText segments={[{ kind: 'equal', text: '一样' }]} />)
    expect(screen.getByText('与上次提交相同')).toBeTruthy()
  })

  it('a cell says its state', () => {
    render(
      <Cell title='产业工人技能培育' note='2/4 项' badge={{ state: 'attention', number: 2 }} onPress={jest.fn()} />,
    )
    expect(screen.getByRole('button', { name: '2，待处理 产业工人技能培育 2/4\u00A0项' })).toBeTruthy()
  })

  it('a stacked bar says every share', () => {
    render(
      <StackedBar
        label='全省进度'
        unit='家'
        segments={[
          { key: 'a', label: '同意', value: 52, tone: 'ok' },
          { key: 'b', label: '未开始', value: 0, tone: 'none' },
        ]}
      />,
    )
    expect(screen.getByRole('img', { name: '全省进度：同意 52家，未开始 0家' }).textContent).toBe('同意 52未开始 0')
  })

  it('a radar says every dimension', () => {
    const axes = [
      { key: '1', label: '组织领导', value: 9.5, max: 10 },
      { key: '2', label: '政治引领', value: null, max: 15 },
    ]
    render(<Radar label='自评' axes={axes} />)
    expect(screen.getByRole('img', { name: '自评：组织领导 9.5 分，满分 10 分；政治引领 未评分' })).toBeTruthy()
  })
})

describe('controls', () => {
  it('a button that is busy or disabled does nothing', () => {
    const onPress = jest.fn()
    const { rerender } = render(
      <Button loading onPress={onPress}>
        提交
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '提交，处理中' }))
    rerender(
      <Button disabled onPress={onPress}>
        提交
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    fireEvent.keyDown(screen.getByRole('button', { name: '提交' }), { key: 'Enter' })
    expect(onPress).not.toHaveBeenCalled()
  })

  it('a button answers tap, Enter and Space', () => {
    const onPress = jest.fn()
    render(<Button onPress={onPress}>提交</Button>)
    const button = screen.getByRole('button', { name: '提交' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    fireEvent.keyDown(button, { key: ' ' })
    expect(onPress).toHaveBeenCalledTimes(3)
  })

  it('tabs say which is selected, with its count, and move by arrow', () => {
    const onSelect = jest.fn()
    render(
      <Tabs
        label='状态'
        selected='a'
        onSelect={onSelect}
        tabs={[
          { key: 'a', label: '待审核', count: 12 },
          { key: 'b', label: '已退回' },
        ]}
      />,
    )
    const tab = screen.getByRole('tab', { name: '待审核 12' })
    expect(tab.getAttribute('aria-selected')).toBe('true')
    fireEvent.keyDown(tab, { key: 'ArrowRight' })
    expect(onSelect).toHaveBeenCalledWith('b')
  })

  it('choices are one of several, or any of several in the order of the list', () => {
    const one = jest.fn()
    const any = jest.fn()
    const choices = [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
      { value: 'c', label: '丙', disabled: true },
    ]
    render(<ChoiceList label='处理' choices={choices} value='a' onChange={one} />)
    render(<CheckList label='催办' choices={choices} values={['b']} onChange={any} />)
    expect(screen.getByRole('radio', { name: '甲' }).getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByRole('radio', { name: '乙' }))
    fireEvent.click(screen.getByRole('radio', { name: '丙' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '甲' }))
    expect(one.mock.calls).toEqual([['b']])
    expect(any.mock.calls).toEqual([[['a', 'b']]])
  })

  it('a switch says its state in a word', () => {
    const onChange = jest.fn()
    render(<SwitchRow label='关怀版' on={false} onChange={onChange} />)
    const row = screen.getByRole('switch', { name: '关怀版' })
    expect(row.textContent).toBe('关怀版关')
    fireEvent.click(row)
    expect(onChange).toHaveBeenCalledWith(true)
  })
})

it('progress never leaves its track', () => {
  render(<ProgressBar value={40} max={28} label='填报进度' />)
  render(<ProgressBar value={1} max={0} label='空' />)
  expect(screen.getAllByRole('progressbar').map((bar) => bar.getAttribute('aria-valuetext'))).toEqual(['100%', '0%'])
})

it('a failure says the sentence, the id to quote, and a way on', () => {
  const onRetry = jest.fn()
  render(<FailedState sentence='网络不通，请重试' requestId='7f3a' onRetry={onRetry} />)
  expect(screen.getByRole('alert').textContent).toBe('网络不通，请重试问题编号 7f3a重试')
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

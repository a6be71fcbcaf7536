import { fireEvent, render, screen } from '@testing-library/react'
import { BarRows } from '@/components/bar-rows/bar-rows'
import { DotPlot } from '@/components/dot-plot/dot-plot'
import { TrendChart } from '@/components/trend-chart/trend-chart'
import { shareBy, spanOf, trendSource } from '@/components/trend-chart/trend-geometry'

describe('bars', () => {
  const row = { key: 'submitted', label: '已提交', text: '56 家 · 56%', max: 100 }
  const parts = [{ key: 'all', value: 56, tone: 'mid' as const }]

  it('are read in words, number and all', () => {
    render(<BarRows rows={[{ ...row, parts }]} />)
    expect(screen.getByLabelText('已提交，56 家 · 56%')).not.toBeNull()
  })

  it('open the list that is behind them', () => {
    const opened = jest.fn()
    render(<BarRows rows={[{ ...row, parts, onPress: opened }]} />)
    fireEvent.click(screen.getByRole('button', { name: '已提交，56 家 · 56%' }))
    expect(opened).toHaveBeenCalledTimes(1)
  })

  it('of nothing, or of no enterprises, have no length and no error', () => {
    const { container } = render(<BarRows rows={[{ ...row, max: 0, parts }]} />)
    expect(container.querySelector('.k-bars__part')).toBeNull()
  })

  it('are never longer than the whole', () => {
    const { container } = render(<BarRows rows={[{ ...row, max: 40, parts }]} />)
    expect(container.querySelector('.k-bars__part')?.getAttribute('style')).toContain('100%')
  })
})

describe('dots', () => {
  it('say every number, the one that is missing too, and draw none for it', () => {
    const { container } = render(
      <DotPlot
        title='组织领导'
        note='满分 20'
        max={20}
        dots={[
          { key: 'own', shape: 'full', text: '本单位 18', value: 18 },
          { key: 'union', shape: 'ring', text: '同工会中位数 （不足 5 家）', value: null },
        ]}
      />,
    )
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '组织领导，满分 20，本单位 18，同工会中位数 （不足 5 家）',
    )
    expect(container.querySelectorAll('.k-dots__dot--on')).toHaveLength(1)
  })
})

describe('a trend', () => {
  const now = {
    points: [
      [-20, 0.1],
      [-14, 0.56],
    ] as const,
    until: -14,
  }

  it('says what both years had come to', () => {
    render(
      <TrendChart
        now={now}
        before={{ points: [[-16, 0.48]], until: -14 }}
        from='11月25日 起'
        to='12月15日 截止'
        nowText='今年 56 家（56%）'
        beforeText='2025 年同期 48 家（48%）'
        label='提交进度'
      />,
    )
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '提交进度：今年 56 家（56%），2025 年同期 48 家（48%），11月25日 起，12月15日 截止',
    )
  })

  it('reaches from the first day of either year to the last day, or beyond it', () => {
    expect(spanOf([now])).toEqual([-20, 0])
    expect(spanOf([now, { points: [[-30, 1]], until: 3 }])).toEqual([-30, 3])
    expect(spanOf([{ points: [], until: -5 }])).toEqual([-5, 0])
  })

  it('draws the year before dashed, and is no error without one or without a point', () => {
    expect(decodeURIComponent(trendSource(now, { points: [[-16, 0.48]], until: -14 }))).toContain(
      "stroke-dasharray='5 4'",
    )
    expect(decodeURIComponent(trendSource(now, null))).not.toContain("stroke-dasharray='5 4'")
    expect(trendSource({ points: [], until: 0 }, null)).not.toContain('NaN')
  })

  it('knows what share there was by the end of a day', () => {
    expect([-21, -20, -15, -14, 0].map((day) => shareBy(now, day))).toEqual([0, 0.1, 0.1, 0.56, 0.56])
  })
})

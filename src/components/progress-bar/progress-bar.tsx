import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import './progress-bar.scss'

export interface ProgressBarProps {
  value: number
  max: number
  /** Spoken: «填报进度». */
  label: string
  /** Shown beside the bar: «2/4 项 · 8/15 分». */
  text?: string | undefined
  /** Done is green by itself; red is kept for what is wrong. */
  tone?: 'ok' | 'info' | undefined
}

export function ProgressBar({ value, max, label, text, tone }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const colour = tone ?? (share === 1 && 'ok')
  const percent = `${Math.round(share * 100)}%`
  return (
    <View
      className='k-progress'
      {...accessible({ role: 'progressbar', label, range: { now: value, min: 0, max, text: text ?? percent } })}
    >
      <View className='k-progress__track'>
        <View
          className={classNames('k-progress__fill', colour && `k-progress__fill--${colour}`)}
          style={`width:${percent}`}
        />
      </View>
      {text ? <View className='k-progress__text k-number'>{text}</View> : null}
    </View>
  )
}

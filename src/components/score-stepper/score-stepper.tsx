import { scoreWords } from '@/text/components'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import { scoreText } from '@/text/scores'
import { lower, raise } from './steps'
import { TypedScore } from './typed-score'
import './score-stepper.scss'

export interface ScoreStepperProps {
  /** null: not scored yet, which is not the same as 0. */
  value: number | null
  max: number
  step?: number | undefined
  onChange: (score: number) => void
  /** Where it may be typed, too: null is nothing, undefined no score that may be given. */
  read?: ((typed: string) => number | null | undefined) | undefined
  /** Where it may be without a score again. */
  onClear?: (() => void) | undefined
  label?: string | undefined
  note?: string | undefined
  /** «0 分» and «满分» below. */
  quick?: boolean | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
}

export function ScoreStepper(props: ScoreStepperProps) {
  const { value, max, step = 0.5, onChange, label = scoreWords.label, quick, disabled, readOnly } = props
  const note = props.note ?? (readOnly ? scoreWords.max(max) : scoreWords.maxAndStep(max, step))
  const said = value === null ? scoreWords.saidBlank(label, max) : scoreWords.said(label, scoreText(value), max)
  const change = (next: number | null) => {
    if (next !== null && next !== value && !disabled) onChange(next)
  }
  const [typing, setTyping] = useState(false)
  const down = lower(value, step)
  const up = raise(value, step, max)
  const arrow = (key: string) => change(key === 'ArrowUp' || key === 'ArrowRight' ? up : down)
  const { onClear, read } = props
  return (
    <View className='k-stepper'>
      <View className='k-stepper__head'>
        <View className='k-stepper__label'>{label}</View>
        <View className='k-stepper__note'>{note}</View>
      </View>
      {readOnly ? (
        <View className='k-stepper__read k-number' {...accessible({ role: 'text', label: said })}>
          {value === null ? scoreWords.blank : scoreText(value)}
        </View>
      ) : read && typing && !disabled ? (
        <TypedScore {...{ label, max, step, value, read, onClear }} onScore={change} onEnd={() => setTyping(false)} />
      ) : (
        <View className={classNames('k-stepper__box', disabled && 'k-stepper__box--disabled')}>
          <Pressable
            className='k-stepper__button'
            label={scoreWords.lower(label, step)}
            disabled={disabled || down === null}
            onPress={() => change(down)}
          >
            <Icon name='minus' />
          </Pressable>
          <Pressable
            className={classNames('k-stepper__value k-number', value === null && 'k-stepper__value--unset')}
            role='spinbutton'
            label={said}
            range={{ now: value, min: 0, max, text: said }}
            live='polite'
            disabled={disabled}
            onKey={disabled ? undefined : arrow}
          >
            {value === null ? scoreWords.blank : scoreText(value)}
          </Pressable>
          <Pressable
            className='k-stepper__button'
            label={scoreWords.raise(label, step)}
            disabled={disabled || up === null}
            onPress={() => change(up)}
          >
            <Icon name='plus' />
          </Pressable>
        </View>
      )}
      {quick && !readOnly ? (
        <View className='k-stepper__quick'>
          <Pressable
            className='k-stepper__pick'
            label={scoreWords.zeroLabel(label)}
            disabled={disabled || value === 0}
            onPress={() => change(0)}
          >
            {scoreWords.zero}
          </Pressable>
          <Pressable
            className='k-stepper__pick'
            label={scoreWords.fullLabel(label, max)}
            disabled={disabled || value === max}
            onPress={() => change(max)}
          >
            {scoreWords.full}
          </Pressable>
          {typing || !read ? null : (
            <Pressable
              className='k-stepper__pick'
              label={scoreWords.typeLabel(label)}
              disabled={disabled}
              onPress={() => setTyping(true)}
            >
              {scoreWords.type}
            </Pressable>
          )}
          {onClear && value !== null ? (
            <Pressable
              className='k-stepper__pick'
              label={scoreWords.clearLabel(label)}
              disabled={disabled}
              onPress={onClear}
            >
              {scoreWords.clear}
            </Pressable>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}

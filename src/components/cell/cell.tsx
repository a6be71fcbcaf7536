import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { shownName } from '../accessibility'
import { ChoiceMark } from '../choice-list/choice-mark'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import { NumberBadge, badgeWord, type Badge } from './number-badge'
import './cell.scss'

export interface CellProps {
  title: string
  note?: string | undefined
  /** A sentence rather than a name: not bold. */
  plain?: boolean | undefined
  badge?: Badge | undefined
  /** At the right: a figure, a tag, «去填写». */
  value?: ReactNode
  valueTone?: 'link' | 'ok' | 'warn' | undefined
  /** Below the text: a progress bar, a row of tags. */
  children?: ReactNode
  onPress?: (() => void) | undefined
  arrow?: boolean | undefined
  disabled?: boolean | undefined
  /** One of many in a list that is looked through: ten and more of them to a screen. */
  compact?: boolean | undefined
  /** It stands open beside the list. */
  current?: boolean | undefined
  /** Its row is ticked, or could be; undefined where it is opened. */
  checked?: boolean | undefined
  /** What WeChat says, instead of title, state and note; a browser says what the cell shows. */
  label?: string | undefined
}

const BEFORE_UNIT = /(\d) (?=[\u4E00-\u9FFF])|([\u4E00-\u9FFF]) (?=\d)|() (?=\u00B7)/g

/** On a narrow phone a number keeps to what it counts, and a dot to what stands before it. */
const together = (text: string): string => text.replace(BEFORE_UNIT, '$1$2\u00A0')

export function Cell({
  title,
  note,
  plain,
  badge,
  value,
  valueTone,
  children,
  onPress,
  arrow = onPress !== undefined,
  disabled,
  compact,
  current,
  checked,
  label,
}: CellProps) {
  const content = (
    <>
      {checked === undefined ? null : <ChoiceMark role='checkbox' on={checked} />}
      {badge ? <NumberBadge {...badge} /> : null}
      <View className='k-cell__main'>
        <View className='k-cell__line'>
          <View className='k-cell__text'>
            <View className={classNames('k-cell__title', plain && 'k-cell__title--plain')}>{title}</View>
            {note ? <View className='k-cell__note'>{together(note)}</View> : null}
          </View>
          {value !== undefined && value !== null ? (
            <View className={classNames('k-cell__value', valueTone && `k-cell__value--${valueTone}`)}>{value}</View>
          ) : null}
        </View>
        {children}
      </View>
      {arrow ? (
        <View className='k-cell__arrow'>
          <Icon name='chevron' />
        </View>
      ) : null}
    </>
  )
  if (!onPress) return <View className='k-cell'>{content}</View>
  const spoken = [title, badge && badgeWord(badge), note, typeof value === 'string' && value].filter(Boolean).join('，')
  return (
    <Pressable
      className={classNames(
        'k-cell',
        compact && 'k-cell--compact',
        current && 'k-cell--current',
        disabled && 'k-cell--disabled',
      )}
      label={shownName(label ?? spoken)}
      {...(checked === undefined ? {} : { role: 'checkbox' as const, checked })}
      disabled={disabled}
      onPress={onPress}
    >
      {content}
    </Pressable>
  )
}

export interface CellListProps {
  children?: ReactNode
  title?: string | undefined
  titleTone?: 'brand' | 'warn' | undefined
}

export function CellList({ children, title, titleTone }: CellListProps) {
  return (
    <View className='k-cell-list'>
      {title ? (
        <View className={classNames('k-cell-list__title', titleTone && `k-cell-list__title--${titleTone}`)}>
          {title}
        </View>
      ) : null}
      {children}
    </View>
  )
}

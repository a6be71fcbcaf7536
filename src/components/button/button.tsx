import { buttonWords } from '@/text/components'
import type { ReactNode } from 'react'
import { Button as NativeButton, View, type ButtonProps as NativeButtonProps } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './button.scss'

export interface ButtonProps {
  children?: ReactNode
  kind?: 'primary' | 'secondary' | 'danger' | 'text' | undefined
  size?: 'large' | 'small' | undefined
  icon?: IconName | undefined
  loading?: boolean | undefined
  disabled?: boolean | undefined
  onPress?: (() => void) | undefined
  /** Needed only where the content is not plain text. */
  label?: string | undefined
  /** What only WeChat's own button can open (share, contact, getPhoneNumber …). */
  openType?: NativeButtonProps.OpenType | undefined
  onGetPhoneNumber?: NativeButtonProps['onGetPhoneNumber'] | undefined
}

export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'primary',
    size = 'large',
    icon,
    loading,
    disabled,
    onPress,
    label,
    openType,
    onGetPhoneNumber,
  } = props
  const off = disabled === true || loading === true
  const className = classNames(
    'k-button',
    `k-button--${kind}`,
    `k-button--${size}`,
    disabled && !loading && 'k-button--disabled',
  )
  const name = label ?? (typeof children === 'string' ? children : undefined)
  const content = (
    <>
      {loading ? <View className='k-button__spinner' /> : icon ? <Icon name={icon} /> : null}
      <View className='k-button__text'>{children}</View>
    </>
  )
  if (openType) {
    return (
      <NativeButton
        {...accessible({ role: 'button', label: name, disabled: off })}
        className={`${className} k-button--native`}
        hoverClass='k-pressable--pressed'
        openType={openType}
        {...(off ? { disabled: true } : {})}
        {...(onPress ? { onClick: onPress } : {})}
        {...(onGetPhoneNumber ? { onGetPhoneNumber } : {})}
      >
        {content}
      </NativeButton>
    )
  }
  return (
    <Pressable
      className={className}
      label={loading && name ? buttonWords.busy(name) : name}
      disabled={off}
      onPress={onPress}
    >
      {content}
    </Pressable>
  )
}

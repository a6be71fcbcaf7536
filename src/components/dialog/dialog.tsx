import { dialogWords } from '@/text/components'
import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import { OverlayScroll } from './overlay-scroll'
import { useOverlay } from './use-overlay'
import './overlay.scss'
import './dialog.scss'

export interface DialogProps {
  open: boolean
  title: string
  body?: string | undefined
  /** A field or a list below the body. */
  children?: ReactNode
  confirmText?: string | undefined
  /** null: there is nothing to choose, only to read. */
  cancelText?: string | null | undefined
  danger?: boolean | undefined
  busy?: boolean | undefined
  onConfirm: () => void
  onCancel: () => void
}

export function Dialog(props: DialogProps) {
  const {
    open,
    title,
    body,
    children,
    confirmText = dialogWords.confirm,
    cancelText = dialogWords.cancel,
    danger,
    busy,
    onConfirm,
    onCancel,
  } = props
  const overlay = useOverlay(open, busy ? undefined : onCancel)
  if (!open) return null
  return (
    <View className='k-overlay k-overlay--centre' {...overlay}>
      <View className='k-overlay__scrim' catchMove />
      <View className='k-dialog' {...accessible({ role: 'dialog', label: title, modal: true })}>
        <OverlayScroll className='k-dialog__scroll'>
          <View className='k-dialog__title'>{title}</View>
          {body ? <View className='k-dialog__body'>{body}</View> : null}
          {children ? <View className='k-dialog__content'>{children}</View> : null}
        </OverlayScroll>
        <View className='k-dialog__foot'>
          {cancelText ? (
            <Pressable className='k-dialog__button' label={cancelText} disabled={busy} onPress={onCancel}>
              {cancelText}
            </Pressable>
          ) : null}
          <Pressable
            className={classNames('k-dialog__button k-dialog__button--main', danger && 'k-dialog__button--danger')}
            label={confirmText}
            disabled={busy}
            onPress={onConfirm}
          >
            {busy ? dialogWords.busy : confirmText}
          </Pressable>
        </View>
      </View>
    </View>
  )
}

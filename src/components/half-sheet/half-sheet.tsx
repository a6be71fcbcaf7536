import { dialogWords } from '@/text/components'
import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { OverlayScroll } from '../dialog/overlay-scroll'
import { useOverlay } from '../dialog/use-overlay'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import '../dialog/overlay.scss'
import './half-sheet.scss'

export interface HalfSheetProps {
  open: boolean
  title: string
  note?: string | undefined
  onClose: () => void
  children?: ReactNode
  /** `<Button>`s in a row. */
  footer?: ReactNode
  /** At a computer it stands at the right of what it is about, which is read and used on beside it. */
  aside?: boolean | undefined
}

export function HalfSheet({ open, title, note, onClose, children, footer, aside }: HalfSheetProps) {
  const overlay = useOverlay(open, onClose)
  if (!open) return null
  return (
    <View className={classNames('k-overlay', aside && 'k-overlay--aside')} {...overlay}>
      <View className='k-overlay__scrim' catchMove onClick={onClose} />
      <View className='k-sheet' {...accessible({ role: 'dialog', label: title, modal: true })}>
        <View className='k-sheet__head'>
          <View className='k-sheet__heading'>
            <View className='k-sheet__title'>{title}</View>
            {note ? <View className='k-sheet__note'>{note}</View> : null}
          </View>
          <Pressable className='k-sheet__close' label={dialogWords.closeTitle(title)} onPress={onClose}>
            <Icon name='cross' />
          </Pressable>
        </View>
        <OverlayScroll className='k-sheet__scroll'>
          <View className='k-sheet__body'>{children}</View>
        </OverlayScroll>
        {footer ? <View className='k-sheet__foot'>{footer}</View> : null}
      </View>
    </View>
  )
}

import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Page } from '@/components/page/page'
import { useBar } from '@/features/session/appearance'
import './office.scss'

export interface OfficePageProps {
  children?: ReactNode
  top?: ReactNode
  footer?: ReactNode
  overlay?: ReactNode
}

/** A page of the office; on a PC its lines stay as long as one can read. */
export function OfficePage({ children, top, footer, overlay }: OfficePageProps) {
  useBar('plain')
  return (
    <Page
      top={top ? <View className='of-width'>{top}</View> : null}
      footer={
        footer ? (
          <View className='of-foot'>
            <View className='of-width'>{footer}</View>
          </View>
        ) : null
      }
      overlay={overlay}
    >
      <View className='of-width'>{children}</View>
    </Page>
  )
}

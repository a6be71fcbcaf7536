import type { ReactNode } from 'react'
import { ScrollView, View } from '@tarojs/components'

/**
 * The part of a dialog or a sheet that scrolls. The overlay catches every move, so that the page behind it stays still; of what lies
 * in it WeChat scrolls a scroll-view alone, whose height has to be limited by itself.
 */
export function OverlayScroll({ className, children }: { className: string; children?: ReactNode }) {
  return process.env.TARO_ENV === 'weapp' ? (
    <ScrollView scrollY className={`k-overlay__scroll ${className}`}>
      {children}
    </ScrollView>
  ) : (
    <View className={`k-overlay__scroll ${className}`}>{children}</View>
  )
}

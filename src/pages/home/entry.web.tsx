import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { Button } from '@/components/button/button'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { usePairing } from '@/features/session/use-pairing'
import { failureSentence } from '@/text/failures'
import { webEntry } from '@/text/web-entry'
import './web-entry.scss'

/** A code for scanners, drawn as one path: a square each. */
function Picture({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className='web-entry__picture' viewBox={`0 0 ${size} ${size}`} role='img' aria-label={webEntry.picture}>
      <path d={path} />
    </svg>
  )
}

/** The deployed program in a browser: its person lets it in from their telephone. */
export function Entry() {
  const { begun, failure, beginning, begin } = usePairing()
  return (
    <Page forAnyone>
      <View className='web-entry'>
        <View className='web-entry__title'>{webEntry.product}</View>
        <View className='web-entry__lead'>{webEntry.lead}</View>
        {beginning ? <LoadingState rows={2} label={webEntry.asking} /> : null}
        {failure ? <FailedState sentence={failureSentence(failure)} onRetry={() => void begin()} /> : null}
        {begun ? (
          <>
            <Picture text={begun.code} />
            <View className='web-entry__code'>{webEntry.code(begun.code)}</View>
            <View className='web-entry__line'>{webEntry.until(begun.expiresAt)}</View>
            <View className='web-entry__line'>{webEntry.steps}</View>
            <Button kind='text' onPress={() => void begin()}>
              {webEntry.again}
            </Button>
          </>
        ) : null}
        <View className='web-entry__line'>{webEntry.others}</View>
      </View>
    </Page>
  )
}

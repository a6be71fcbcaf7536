import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import type { PhotoView } from '@/features/fill/photo-view'
import { documentWords } from '@/text/evidence-documents'
import { failureSentence } from '@/text/failures'
import type { OverlayProps } from './indicator-props'

const nameOf = ({ document, caption }: PhotoView, index: number): string =>
  caption || (document?.name ?? documentWords.nth(index + 1))

/** The order in which the evidence of an indicator is read and printed: each piece moves by a tap, and is where it is at once. */
export function OrderSheet({ fill, view, onClose }: OverlayProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const pieces = view.photos.filter(({ attached }) => attached)

  const move = async (from: number, to: number) => {
    if (busy) return
    const ids = pieces.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(from, 1))
    setBusy(true)
    const failed = await fill.orderAttached(view.indicator.no, ids)
    setBusy(false)
    setFailure(failed && failureSentence(failed))
  }
  const button = (text: string, label: string, from: number, to: number) => (
    <Button
      kind='secondary'
      size='small'
      label={label}
      disabled={busy || to < 0 || to >= pieces.length}
      onPress={() => void move(from, to)}
    >
      {text}
    </Button>
  )
  return (
    <HalfSheet
      open
      title={documentWords.sortTitle}
      onClose={onClose}
      footer={<Button onPress={onClose}>{documentWords.done}</Button>}
    >
      <View className='evidence__note'>{documentWords.sortNote}</View>
      {pieces.map((piece, index) => {
        const name = nameOf(piece, index)
        return (
          <View key={piece.id} className='order__row'>
            <View className='order__name'>{`${index + 1}. ${name}`}</View>
            {button(documentWords.up, documentWords.upLabel(name), index, index - 1)}
            {button(documentWords.down, documentWords.downLabel(name), index, index + 1)}
          </View>
        )
      })}
      {failure === undefined ? null : <Notice tone='danger'>{failure}</Notice>}
    </HalfSheet>
  )
}

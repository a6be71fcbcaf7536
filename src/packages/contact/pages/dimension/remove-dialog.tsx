import { useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { failureSentence } from '@/text/failures'
import { fillWords } from '@/text/fill'
import type { OverlayProps } from './indicator-props'

/** Asks once before a photo is taken off, and says it where that did not work. */
export function RemoveDialog({ fill, view, onClose, photoId }: OverlayProps & { photoId: string }) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { no } = view.indicator
  const photo = view.photos.find(({ id }) => id === photoId)
  if (!photo) return null

  const remove = async () => {
    if (!photo.attached) {
      fill.photos.remove(photoId)
      onClose()
      return
    }
    setBusy(true)
    const failed = await fill.removeAttached(no, photoId)
    setBusy(false)
    if (failed) setFailure(failureSentence(failed))
    else onClose()
  }
  return (
    <Dialog
      open
      title={fillWords.removeTitle}
      body={failure ?? fillWords.removeBody}
      confirmText={failure === undefined ? '删除' : '再试一次'}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    />
  )
}

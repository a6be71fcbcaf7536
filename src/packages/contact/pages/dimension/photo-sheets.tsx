import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import { CAPTION_LIMIT } from '@/domain/evidence/photo'
import { dimensionPage } from '@/text/contact-pages'
import { failureSentence } from '@/text/failures'
import { captionTooLong, fillWords } from '@/text/fill'
import type { OverlayProps } from './indicator-props'

/** What a photo shows, in a few words. */
export function CaptionSheet({ fill, view, onClose, photoId }: OverlayProps & { photoId: string }) {
  const photo = view.photos.find(({ id }) => id === photoId)
  const [text, setText] = useState(photo?.caption ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  if (!photo) return null

  const caption = text.trim()
  const length = Array.from(caption).length
  const error = length > CAPTION_LIMIT ? captionTooLong(length) : failure
  const save = async () => {
    if (length > CAPTION_LIMIT || busy) return
    if (caption === photo.caption) {
      onClose()
      return
    }
    if (!photo.attached) {
      fill.photos.caption(photoId, caption)
      onClose()
      return
    }
    setBusy(true)
    const failed = await fill.captionAttached(view.indicator.no, photoId, caption)
    setBusy(false)
    if (failed) setFailure(failureSentence(failed))
    else onClose()
  }
  return (
    <HalfSheet
      open
      title={fillWords.captionTitle}
      onClose={onClose}
      footer={
        <Button loading={busy} disabled={length > CAPTION_LIMIT} onPress={() => void save()}>
          {dimensionPage.save}
        </Button>
      }
    >
      <TextInput
        label={fillWords.captionLabel}
        value={photo.caption}
        placeholder={fillWords.captionPlaceholder}
        hint={dimensionPage.captionLength(length, CAPTION_LIMIT)}
        error={error}
        autoFocus
        onInput={setText}
        onConfirm={() => void save()}
      />
    </HalfSheet>
  )
}

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
      title={photo.document ? fillWords.removeDocumentTitle : fillWords.removeTitle}
      body={failure ?? fillWords.removeBody}
      confirmText={failure === undefined ? dimensionPage.remove : dimensionPage.tryAgain}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    />
  )
}

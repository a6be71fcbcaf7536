import { PrivacyDialog } from '@/components/privacy-dialog/privacy-dialog'
import { useToast } from '@/components/toast/toast'
import { addFiles, addPhotos, readPrivacyContract } from '@/features/photos/choose-and-show'
import type { DimensionView } from '@/features/fill/dimension-view'
import type { Fill } from '@/features/fill/fill'
import { filePrivacy, photoPrivacy } from '@/text/privacy'
import { OrderSheet } from './order-sheet'
import { CaptionSheet, RemoveDialog } from './photo-sheets'
import { ConflictSheet, KeptSheet } from './version-sheets'
import type { Overlay } from './indicator-props'

interface OverlaysProps {
  fill: Fill
  view: DimensionView
  overlay: Overlay | undefined
  onChange: (overlay: Overlay | undefined) => void
}

/** Each is mounted when it opens, so that it begins with what is there then. */
export function Overlays({ fill, view, overlay, onChange }: OverlaysProps) {
  const toast = useToast()
  const indicator = view.indicators.find((each) => each.indicator.no === overlay?.no)
  if (!overlay || !indicator) return null
  const onClose = () => onChange(undefined)
  const props = { fill, view: indicator, onClose }
  switch (overlay.kind) {
    case 'conflict':
      return <ConflictSheet {...props} />
    case 'kept':
      return <KeptSheet {...props} />
    case 'caption':
      return <CaptionSheet {...props} photoId={overlay.photoId} />
    case 'remove':
      return <RemoveDialog {...props} photoId={overlay.photoId} />
    case 'order':
      return <OrderSheet {...props} />
    case 'privacy':
      return (
        <PrivacyDialog
          body={(overlay.files ? filePrivacy : photoPrivacy).body}
          onLeave={() => {
            onClose()
            toast.show((overlay.files ? filePrivacy : photoPrivacy).later)
          }}
          onAgain={() => {
            onClose()
            void (overlay.files ? addFiles : addPhotos)(fill.photos, overlay.no)
          }}
          onRead={() => {
            onClose()
            readPrivacyContract()
          }}
        />
      )
  }
}

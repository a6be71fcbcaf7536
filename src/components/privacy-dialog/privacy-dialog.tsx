import { privacyWords } from '@/text/components'
import { ButtonRow } from '../action-bar/action-bar'
import { Button } from '../button/button'
import { Dialog } from '../dialog/dialog'

export interface PrivacyDialogProps {
  /** What cannot be done without consent, what can, and how to agree later. */
  body: string
  /** Opens the guide, to think again. */
  onRead: () => void
  /** Asks once more: WeChat shows its own question again. */
  onAgain: () => void
  /** Goes on without. */
  onLeave: () => void
}

/** 用户隐私保护指引 was refused: to read it, to be asked again, or to go on without. */
export function PrivacyDialog({ body, onRead, onAgain, onLeave }: PrivacyDialogProps) {
  return (
    <Dialog
      open
      title={privacyWords.title}
      body={body}
      confirmText={privacyWords.again}
      cancelText={privacyWords.leave}
      onConfirm={onAgain}
      onCancel={onLeave}
    >
      <ButtonRow>
        <Button kind='text' size='small' onPress={onRead}>
          {privacyWords.read}
        </Button>
      </ButtonRow>
    </Dialog>
  )
}

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
      title='需要您的同意'
      body={body}
      confirmText='重新选择'
      cancelText='不用了'
      onConfirm={onAgain}
      onCancel={onLeave}
    >
      <ButtonRow>
        <Button kind='text' size='small' onPress={onRead}>
          查看指引
        </Button>
      </ButtonRow>
    </Dialog>
  )
}

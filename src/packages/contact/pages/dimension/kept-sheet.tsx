import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { discard } from '@/features/fill/writing'
import { fillWords } from '@/text/fill'
import { ContentReading } from './content-reading'
import type { OverlayProps } from './indicator-props'

/** What was written before the indicator was locked: to be read, copied, or let go. */
export function KeptSheet({ fill, view, onClose }: OverlayProps) {
  const [asking, setAsking] = useState(false)
  const { indicator, maximum, keptHere } = view
  if (!keptHere) return null
  if (asking)
    return (
      <Dialog
        open
        title={fillWords.discardTitle}
        body={fillWords.discardBody}
        confirmText={fillWords.discard}
        danger
        onConfirm={() => {
          discard(fill, indicator.no)
          onClose()
        }}
        onCancel={() => setAsking(false)}
      />
    )
  return (
    <HalfSheet
      open
      title={fillWords.keptHere}
      note={fillWords.keptHereNote}
      onClose={onClose}
      footer={
        <Button kind='danger' onPress={() => setAsking(true)}>
          {fillWords.discard}
        </Button>
      }
    >
      <ContentReading
        title={fillWords.mine}
        note={fillWords.copyHint}
        indicator={indicator}
        content={keptHere}
        scored={maximum !== null}
      />
    </HalfSheet>
  )
}

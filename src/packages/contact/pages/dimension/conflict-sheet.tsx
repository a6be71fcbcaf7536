import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { useToast } from '@/components/toast/toast'
import { resolveConflict, writeAgain, type Keep } from '@/features/fill/writing'
import { formatMoment } from '@/text/dates'
import { fillWords } from '@/text/fill'
import { ContentReading } from './content-reading'
import type { OverlayProps } from './indicator-props'

/** Two people wrote to one indicator: both texts, and the choice between them. */
export function ConflictSheet({ fill, view, onClose }: OverlayProps) {
  const toast = useToast()
  const { indicator, maximum, conflict } = view
  if (!conflict) return null
  const { mine, theirs } = conflict
  const scored = maximum !== null

  const take = (keep: Keep) => {
    const before = resolveConflict(fill, indicator.no, keep)
    onClose()
    if (keep !== 'theirs' || !before) return
    toast.show({
      text: fillWords.tookTheirs,
      action: { text: '撤销', onPress: () => writeAgain(fill, indicator.no, before) },
    })
  }
  return (
    <HalfSheet
      open
      title={fillWords.conflictTitle}
      note={`第 ${indicator.no} 项`}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={() => take('theirs')}>
            {fillWords.takeTheirs}
          </Button>
          <Button onPress={() => take('mine')}>{fillWords.takeMine}</Button>
        </>
      }
    >
      <ContentReading title={fillWords.mine} indicator={indicator} content={mine} scored={scored} />
      <ContentReading
        title={fillWords.theirs}
        note={theirs.savedAt === null ? undefined : formatMoment(theirs.savedAt)}
        indicator={indicator}
        content={theirs.content}
        scored={scored}
      />
      <Button kind='text' onPress={() => take('both')}>
        {fillWords.takeBoth}
      </Button>
    </HalfSheet>
  )
}

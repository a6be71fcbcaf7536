import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { useToast } from '@/components/toast/toast'
import type { AnswerContent } from '@/domain/answer/answer'
import type { Indicator } from '@/domain/rubric/rubric'
import { discard, type Keep, resolveConflict, writeAgain } from '@/features/fill/writing'
import { dimensionPage } from '@/text/contact-pages'
import { formatMoment } from '@/text/dates'
import { fillWords } from '@/text/fill'
import type { OverlayProps } from './indicator-props'

interface ContentReadingProps {
  title: string
  note?: string | undefined
  indicator: Indicator
  content: AnswerContent
  scored: boolean
}

/** One version of an answer, to be held against another. The text can be selected and copied. */
function ContentReading({ title, note, indicator, content, scored }: ContentReadingProps) {
  return (
    <View className='version'>
      <View className='version__head'>
        <View className='version__title'>{title}</View>
        {note ? <View className='version__note'>{note}</View> : null}
      </View>
      <Text className='version__text' selectable userSelect>
        {content.narrative || fillWords.empty}
      </Text>
      {content.changeNote ? (
        <Text className='version__note' selectable userSelect>
          {dimensionPage.changeNoteOf(content.changeNote)}
        </Text>
      ) : null}
      <View className='version__facts'>
        {scored ? dimensionPage.selfScore(content.selfScore ?? fillWords.unscored) : null}
        {indicator.facts.map((fact) => (
          <View key={fact.id}>{`${fact.label} ${content.facts[fact.id] ?? fillWords.empty}${fact.unit}`}</View>
        ))}
      </View>
    </View>
  )
}

/** Two people wrote to one indicator: both texts, and the choice between them. */
export function ConflictSheet({ fill, view, onClose }: OverlayProps) {
  const toast = useToast()
  const { indicator, maximum, conflict } = view
  if (!conflict) return null
  const { mine, theirs, by } = conflict
  const scored = maximum !== null

  const take = (keep: Keep) => {
    const before = resolveConflict(fill, indicator.no, keep)
    onClose()
    if (keep !== 'theirs' || !before) return
    toast.show({
      text: fillWords.tookTheirs,
      action: { text: dimensionPage.undo, onPress: () => writeAgain(fill, indicator.no, before) },
    })
  }
  return (
    <HalfSheet
      open
      title={fillWords.conflictTitle(by)}
      note={dimensionPage.indicatorNo(indicator.no)}
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
        title={fillWords.theirs(by)}
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
